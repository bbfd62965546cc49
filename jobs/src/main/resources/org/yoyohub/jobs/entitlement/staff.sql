-- A-8 予防接種管理番号の付与・剥奪: action 1 grants, 2 takes away. ${rows} holds a person's number once: line, action,
-- subject_number, vaccination_number.

-- name: judged
-- exceptions do not bind staff; what has expired with its person is not theirs to take away
(select r.line, r.action, r.subject_number, r.vaccination_number, e.state as before_state,
   case when r.action = '1' and v.vaccination_number is null then 'B006'
        when r.action = '1' and t.subject_number is null then 'B001'
        when r.action = '1' and t.expired then 'B002'
        when r.action = '1' and k.subject_number is null then 'B003'
        when r.action = '2' and e.state is null then 'B007'
        when r.action = '2' and e.state = 'EXPIRED' then 'B002'
        else '' end as code
 from ${rows} r
 left join master_vaccination_setting v on v.municipality = substring(r.subject_number from 1 for 6)
   and v.vaccination_number = r.vaccination_number and v.active
 left join subject t on t.subject_number = r.subject_number
 left join subject_key k on k.subject_number = r.subject_number
 left join entitlement e on e.subject_number = r.subject_number and e.vaccination_number = r.vaccination_number);

-- name: findings
insert into finding (delivery_id, stage, line, item, code, limit_text)
select :delivery, 'apply', line, null, code, '' from ${rows} j where code <> '' order by line;

-- name: change
merge into entitlement e
using (
  select * from ${rows} j
  where code = '' and (action = '1' and (before_state is null or before_state in (:before_active))
    or action = '2' and before_state in (:before_deleted))
) s
on (e.subject_number = s.subject_number and e.vaccination_number = s.vaccination_number)
when matched then
  update set state = case when s.action = '1' then 'ACTIVE' else 'DELETED' end, origin = 'STAFF', changed_on = :day,
    delivery_id = :delivery, line = s.line
when not matched then
  insert (subject_number, vaccination_number, state, origin, changed_on, delivery_id, line)
  values (s.subject_number, s.vaccination_number, 'ACTIVE', 'STAFF', :day, :delivery, s.line);

-- name: changed
(select subject_number, cast(:delivery as varchar(40)) as delivery_id, line from ${rows} r);

-- name: acts
-- a file's rows that changed something: the operator is the file, which knows its sender
insert into entitlement_act (at, operator, reason, action, subject_number, vaccination_number)
select cast(:now as timestamp with time zone), cast(:delivery as varchar(80)), coalesce(r.reason, ''), r.action,
  r.subject_number, r.vaccination_number
from ${rows} r
join entitlement e on e.subject_number = r.subject_number and e.vaccination_number = r.vaccination_number
  and e.delivery_id = :delivery and e.line = r.line
order by r.line;
