-- What a registration of everybody leaves behind, as somebody would write it who trusts both files: the same rows
-- into the same tables with the same indexes; no checks, no findings, no ledger.

-- name: subject
insert into subject (subject_number, municipality, name, name_kana, birth_date, sex, address, guardian_name,
  non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, expired, removal_date,
  removal_reason, revived, history_number, valid_from, delivery_id, line)
select subject_number, substring(subject_number from 1 for 6), name, name_kana, birth_date, sex, address,
  guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, false, '', '',
  false, 1, date '2026-06-01', 'hand', 1
from hand_a011
on conflict (subject_number) do update set name = excluded.name
  where subject.name is distinct from excluded.name;

-- name: my_number
insert into my_number (subject_number, token, delivery_id, line)
select subject_number, substring(sha256(my_number::bytea) from 1 for 16), 'hand', 1 from hand_a011
on conflict (subject_number) do nothing;

-- name: queue
insert into subject_queue (subject_number, municipality, queued_on, delivery_id, line)
select subject_number, substring(subject_number from 1 for 6), date '2026-06-01', 'hand',
  row_number() over (order by subject_number)
from hand_a011
on conflict (subject_number) do nothing;

-- name: history
insert into subject_history (subject_number, history_number, change, name, name_kana, birth_date, sex, address,
  guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, expired,
  removal_date, removal_reason, valid_from, delivery_id, line)
select subject_number, 1, change, name, name_kana, birth_date, sex, address, guardian_name, non_disclosure,
  resident_status, exemption_1, exemption_2, category_1, category_2, false, '', '', date '2026-06-01', 'hand', 1
from hand_a011;

-- name: registration
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select 'hand', row_number() over (order by subject_number), subject_number, '1', '4', '', date '2026-06-01' from hand_a011;

-- name: person
insert into pmh_person (pmh_key, token, issued_on, delivery_id, line)
select pmh_key, substring(sha256(my_number::bytea) from 1 for 16), date '2026-06-01', 'hand', 1 from hand_a013
where result = '1'
on conflict (pmh_key) do nothing;

-- name: key
insert into subject_key (subject_number, pmh_key, delivery_id, line)
select m.subject_number, p.pmh_key, 'hand', 1 from pmh_person p join my_number m on m.token = p.token
on conflict (subject_number) do nothing;

-- name: answered
update pmh_key_request r set outcome = a.result, answer_delivery = 'hand', answer_line = 1
from hand_a013 a where a.request_number = r.request_number;

-- name: entitlement
insert into entitlement (subject_number, vaccination_number, state, origin, changed_on, delivery_id, line)
select k.subject_number, v.vaccination_number, 'ACTIVE', 'RULE', date '2026-06-01', 'hand', 1
from subject_key k join master_vaccination_setting v
  on v.municipality = substring(k.subject_number from 1 for 6) and v.active
order by 1, 2
on conflict (subject_number, vaccination_number) do nothing;

-- name: settle
update registration_history r set outcome = '1'
from subject_queue q join subject_key k on k.subject_number = q.subject_number
where r.delivery_id = q.delivery_id and r.line = q.line;

-- name: leave
delete from subject_queue q using subject_key k where k.subject_number = q.subject_number;
