-- A-2-1 接種対象者情報の更新. Only a number that was issued (R011) and has not expired can be updated.
-- An unknown removal date becomes the date of receipt (R012). The flag 不開示 is what the staff decided (R019).

-- name: my_number
merge into my_number t
using (
  select r.subject_number, r.my_number, r.line from ${rows} r
  join subject k on k.subject_number = r.subject_number and not k.expired
) s
on (t.subject_number = s.subject_number)
when matched and t.token <> s.my_number then
  update set token = s.my_number, delivery_id = :delivery, line = s.line
when not matched then
  insert (subject_number, token, delivery_id, line) values (s.subject_number, s.my_number, :delivery, s.line);

-- name: subject
merge into subject t
using (
  select r.*,
    case when r.removal_date_unknown = '1' or r.removal_date like '%-00' then true else false end as unknown_day,
    case when r.removal_date_unknown = '1' or r.removal_date like '%-00' then :received_text else r.removal_date end as removed
  from ${rows} r
) s
on (t.subject_number = s.subject_number)
when matched and not t.expired and (t.name <> s.name or t.name_kana <> s.name_kana or t.birth_date <> s.birth_date
    or t.sex <> s.sex or t.address <> s.address or t.guardian_name <> s.guardian_name
    or t.registered_address <> coalesce(s.registered_address, t.registered_address)
    or t.non_disclosure <> s.non_disclosure or t.resident_status <> s.resident_status
    or t.exemption_1 <> s.exemption_1 or t.exemption_2 <> s.exemption_2
    or t.category_1 <> s.category_1 or t.category_2 <> s.category_2
    or exists (select 1 from my_number m
      where m.subject_number = s.subject_number and m.delivery_id = :delivery and m.line = s.line)
    or (t.removal_date <> s.removed and not (s.unknown_day and t.removal_date <> ''))) then
  update set name = s.name, name_kana = s.name_kana, birth_date = s.birth_date, sex = s.sex, address = s.address,
    registered_address = coalesce(s.registered_address, t.registered_address),
    guardian_name = s.guardian_name, non_disclosure = s.non_disclosure, resident_status = s.resident_status,
    exemption_1 = s.exemption_1, exemption_2 = s.exemption_2, category_1 = s.category_1, category_2 = s.category_2,
    removal_date = case when s.unknown_day and t.removal_date <> '' then t.removal_date else s.removed end,
    revived = false,
    history_number = t.history_number + 1, valid_from = :received_on, as_of = :as_of, delivery_id = :delivery,
    line = s.line;

-- name: registration
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select :delivery, s.line, s.subject_number, '2',
  case when t.subject_number is null or t.expired then '3'
       when t.delivery_id = :delivery and t.line = s.line then '1' else '2' end,
  case when t.subject_number is null then 'B001'
       when t.expired then 'B002'
       when s.removal_date_unknown = '1' or s.removal_date like '%-00' then 'B103'
       when s.resident_status in ('2', '3', '4') then 'B104' else '' end,
  :received_on
from ${rows} s
left join subject t on t.subject_number = s.subject_number;
