-- What every kind of change leaves behind: the history row and the findings of what it could not do.

-- name: history
insert into subject_history (subject_number, history_number, change, name, name_kana, birth_date, sex, address,
  guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, expired,
  removal_date, removal_reason, valid_from, delivery_id, line)
select t.subject_number, t.history_number, s.change, t.name, t.name_kana, t.birth_date, t.sex, t.address,
  t.guardian_name, t.non_disclosure, t.resident_status, t.exemption_1, t.exemption_2, t.category_1, t.category_2,
  t.expired, t.removal_date, t.removal_reason, t.valid_from, t.delivery_id, t.line
from ${rows} s
join subject t on t.subject_number = s.subject_number and t.delivery_id = :delivery and t.line = s.line;

-- name: findings
insert into finding (delivery_id, stage, line, item, code, limit_text)
select delivery_id, 'apply', line, null, code, ''
from registration_history where delivery_id = :delivery and code <> '' order by line;

-- name: counts
select
  count(case when outcome = '1' then 1 end) as applied,
  count(case when outcome = '2' then 1 end) as unchanged,
  count(case when outcome = '3' then 1 end) as rejected
from registration_history where delivery_id = :delivery;

-- name: turns
select coalesce(max(n), 0) from (select count(*) as n from ${rows} group by subject_number) as counted;
