-- A-1-1 接種対象者情報の登録. Rows take their turn in the order of the file, so ${rows} holds a subject once.
-- A known subject that differs is brought up to date (B101); an expired one lives again (B102).
-- 不開示 is sticky: a registration never clears it (fail-closed). 適用開始日 is the date of receipt (R008).
-- Who has no key waits in the queue; until the key comes, the row that brought them there is 保留 (R018).

-- name: my_number
merge into my_number t
using (select subject_number, my_number, line from ${rows} r) s
on (t.subject_number = s.subject_number)
when matched and t.token <> s.my_number then
  update set token = s.my_number, delivery_id = :delivery, line = s.line
when not matched then
  insert (subject_number, token, delivery_id, line) values (s.subject_number, s.my_number, :delivery, s.line);

-- name: subject
merge into subject t
using (select * from ${rows} r) s
on (t.subject_number = s.subject_number)
when matched and (t.expired or t.name <> s.name or t.name_kana <> s.name_kana or t.birth_date <> s.birth_date
    or t.sex <> s.sex or t.address <> s.address or t.guardian_name <> s.guardian_name
    or t.registered_address <> coalesce(s.registered_address, t.registered_address)
    or t.non_disclosure < s.non_disclosure or t.resident_status <> s.resident_status
    or t.exemption_1 <> s.exemption_1 or t.exemption_2 <> s.exemption_2
    or t.category_1 <> s.category_1 or t.category_2 <> s.category_2
    or exists (select 1 from my_number m
      where m.subject_number = s.subject_number and m.delivery_id = :delivery and m.line = s.line)) then
  update set name = s.name, name_kana = s.name_kana, birth_date = s.birth_date, sex = s.sex, address = s.address,
    registered_address = coalesce(s.registered_address, t.registered_address), guardian_name = s.guardian_name,
    non_disclosure = case when t.non_disclosure = '1' then '1' else s.non_disclosure end,
    resident_status = s.resident_status, exemption_1 = s.exemption_1, exemption_2 = s.exemption_2,
    category_1 = s.category_1, category_2 = s.category_2, revived = t.expired, expired = false,
    removal_date = '', removal_reason = '',
    history_number = t.history_number + 1, valid_from = :received_on, as_of = :as_of, delivery_id = :delivery,
    line = s.line
when not matched then
  insert (subject_number, municipality, name, name_kana, birth_date, sex, address, registered_address,
    guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, expired,
    removal_date, removal_reason, revived, history_number, valid_from, as_of, delivery_id, line)
  values (s.subject_number, substring(s.subject_number from 1 for 6), s.name, s.name_kana, s.birth_date, s.sex,
    s.address, coalesce(s.registered_address, ''), s.guardian_name, s.non_disclosure, s.resident_status, s.exemption_1, s.exemption_2, s.category_1,
    s.category_2, false, '', '', false, 1, :received_on, :as_of, :delivery, s.line);

-- name: queue
-- New, revived, or without a key; who waits already goes on waiting, and the row that brought them there is 保留 alone.
insert into subject_queue (subject_number, municipality, queued_on, delivery_id, line, state, cause_delivery,
  cause_line)
select t.subject_number, t.municipality, :received_on, t.delivery_id, t.line,
  case when k.subject_number is null then 'STAGED' else 'KEYED' end,
  case when k.subject_number is null then '' else t.delivery_id end,
  case when k.subject_number is null then 0 else t.line end
from ${rows} s
join subject t on t.subject_number = s.subject_number and t.delivery_id = :delivery and t.line = s.line
left join subject_key k on k.subject_number = t.subject_number
where (k.subject_number is null or t.revived or (k.delivery_id = t.delivery_id and k.line = t.line))
  and not exists (select 1 from subject_queue q where q.subject_number = t.subject_number);

-- name: registration
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select :delivery, s.line, s.subject_number, '1',
  case when t.delivery_id <> :delivery or t.line <> s.line then '2'
       when q.subject_number is null then '1' else '4' end,
  case when s.resident_status in ('2', '3', '4') then 'B104'
       when t.delivery_id <> :delivery or t.line <> s.line or t.history_number = 1 then ''
       when t.revived then 'B102' else 'B101' end,
  :received_on
from ${rows} s
join subject t on t.subject_number = s.subject_number
left join subject_queue q on q.subject_number = s.subject_number and q.state <> 'KEYED'
  and q.delivery_id = :delivery and q.line = s.line;
