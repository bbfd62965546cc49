-- The same rows into the same tables with the same indexes, as somebody would write it who trusts the file:
-- no checks, no findings, no ledger, nothing known before. Rows that a check would keep out go in as well.

-- name: subject
insert into subject (subject_number, municipality, name, name_kana, birth_date, sex, address, guardian_name,
  non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, expired, removal_date,
  removal_reason, revived, history_number, valid_from, delivery_id, line)
select subject_number, substring(subject_number from 1 for 6), name, name_kana, birth_date, sex, address,
  guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, false, '', '',
  false, 1, date '2026-06-01', 'hand', 1
from ${rows}
on conflict (subject_number) do update set name = excluded.name
  where subject.name is distinct from excluded.name;

-- name: my_number
insert into my_number (subject_number, token, delivery_id, line)
select subject_number, substring(sha256(my_number::bytea) from 1 for 16), 'hand', 1 from ${rows}
on conflict (subject_number) do nothing;

-- name: queue
insert into subject_queue (subject_number, municipality, queued_on, delivery_id, line)
select subject_number, substring(subject_number from 1 for 6), date '2026-06-01', 'hand', 1 from ${rows}
on conflict (subject_number) do nothing;

-- name: history
insert into subject_history (subject_number, history_number, change, name, name_kana, birth_date, sex, address,
  guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, expired,
  removal_date, removal_reason, valid_from, delivery_id, line)
select subject_number, 1, change, name, name_kana, birth_date, sex, address, guardian_name, non_disclosure,
  resident_status, exemption_1, exemption_2, category_1, category_2, false, '', '', date '2026-06-01', 'hand', 1
from ${rows};

-- name: registration
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select 'hand', row_number() over (), subject_number, '1', '1', '', date '2026-06-01' from ${rows};
