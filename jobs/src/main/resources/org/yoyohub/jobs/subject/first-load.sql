-- A-1-1 接種対象者情報の登録 into empty tables: nobody is known and nobody comes twice, so that nothing need be
-- compared. What it leaves behind is to the letter what register.sql and common.sql would.

-- name: my_number
insert into my_number (subject_number, token, delivery_id, line)
select subject_number, my_number, :delivery, line from ${rows} r;

-- name: subject
insert into subject (subject_number, municipality, name, name_kana, birth_date, sex, address, registered_address,
  guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, expired,
  removal_date, removal_reason, revived, history_number, valid_from, as_of, delivery_id, line)
select subject_number, substring(subject_number from 1 for 6), name, name_kana, birth_date, sex, address,
  coalesce(registered_address, ''), guardian_name, non_disclosure, resident_status, exemption_1, exemption_2,
  category_1, category_2, false, '', '', false, 1, :received_on, :as_of, :delivery, line
from ${rows} r;

-- name: key
-- as in common.sql: a key that nobody goes by says nothing of the person, and into empty tables nobody does
insert into subject_key (subject_number, pmh_key, delivery_id, line)
select r.subject_number, p.pmh_key, :delivery, r.line from ${rows} r
join pmh_person p on p.token = r.my_number
where exists (
  select 1 from subject_key k
  join subject t on t.subject_number = k.subject_number
  where k.pmh_key = p.pmh_key and t.birth_date = r.birth_date and t.sex = r.sex
    and t.municipality <> substring(r.subject_number from 1 for 6));

-- name: queue
insert into subject_queue (subject_number, municipality, queued_on, delivery_id, line, state, cause_delivery,
  cause_line)
select r.subject_number, substring(r.subject_number from 1 for 6), :received_on, :delivery, r.line,
  case when k.subject_number is null then 'STAGED' else 'KEYED' end,
  coalesce(k.delivery_id, ''), coalesce(k.line, 0)
from ${rows} r
left join subject_key k on k.subject_number = r.subject_number;

-- name: history
insert into subject_history (subject_number, history_number, change, name, name_kana, birth_date, sex, address,
  registered_address, guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1,
  category_2, expired, removal_date, removal_reason, valid_from, delivery_id, line)
select subject_number, 1, change, name, name_kana, birth_date, sex, address, coalesce(registered_address, ''),
  guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, false, '', '',
  :received_on, :delivery, line
from ${rows} r;

-- name: registration
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select :delivery, r.line, r.subject_number, '1', case when k.subject_number is null then '4' else '1' end,
  case when r.resident_status in ('2', '3', '4') then 'B104' else '' end,
  :received_on
from ${rows} r
left join subject_key k on k.subject_number = r.subject_number;
