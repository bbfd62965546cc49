-- A-3-1 接種対象者情報の失効 (転出・死亡). A flag, never a deletion (R013); death travels in 住民状態 (R014).
-- An unknown removal date, be it said or left out, becomes the date of receipt (R012); sent again, it stays what it first became.

-- name: subject
merge into subject t
using (
  select r.*, case when r.removal_date_unknown = '1' or r.removal_date = '' or r.removal_date like '%-00' then true else false end as unknown_day,
    case when r.removal_date_unknown = '1' or r.removal_date = '' or r.removal_date like '%-00'
      then :received_text else r.removal_date end as removed
  from ${rows} r
) s
on (t.subject_number = s.subject_number)
when matched and (not t.expired or t.resident_status <> s.resident_status or t.removal_reason <> s.change_reason
    or t.name <> s.name or t.name_kana <> s.name_kana or t.birth_date <> s.birth_date
    or t.sex <> s.sex or t.address <> s.address
    or (t.removal_date <> s.removed and not s.unknown_day)) then
  update set name = s.name, name_kana = s.name_kana, birth_date = s.birth_date, sex = s.sex, address = s.address,
    resident_status = s.resident_status, expired = true, revived = false, removal_reason = s.change_reason,
    removal_date = case when t.expired and s.unknown_day then t.removal_date else s.removed end,
    history_number = t.history_number + 1, valid_from = :received_on, as_of = :as_of, delivery_id = :delivery,
    line = s.line;

-- name: entitlement
-- only what is in force; what staff took away stays taken away. Nobody is told: who receives A_014 told us
merge into entitlement e
using (
  select s.subject_number, s.line from ${rows} s
  join subject t on t.subject_number = s.subject_number and t.expired and t.delivery_id = :delivery and t.line = s.line
) c
on (e.subject_number = c.subject_number and e.state = 'ACTIVE')
when matched then
  update set state = 'EXPIRED', changed_on = :received_on, delivery_id = :delivery, line = c.line;

-- name: waiting
-- the last word on the registration that waited for a key
merge into registration_history r
using (
  select q.delivery_id, q.line from ${rows} s
  join subject t on t.subject_number = s.subject_number and t.expired
  join subject_queue q on q.subject_number = s.subject_number
) c
on (r.delivery_id = c.delivery_id and r.line = c.line)
when matched and r.outcome = '4' then update set outcome = '1', code = 'B206';

-- name: queue
delete from subject_queue
where subject_number in (
  select t.subject_number from ${rows} s join subject t on t.subject_number = s.subject_number and t.expired);

-- name: registration
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select :delivery, s.line, s.subject_number, '3',
  case when t.subject_number is null then '3'
       when t.delivery_id = :delivery and t.line = s.line then '1' else '2' end,
  case when t.subject_number is null then 'B001'
       when s.removal_date_unknown = '1' or s.removal_date = '' or s.removal_date like '%-00' then 'B103' else '' end,
  :received_on
from ${rows} s
left join subject t on t.subject_number = s.subject_number;
