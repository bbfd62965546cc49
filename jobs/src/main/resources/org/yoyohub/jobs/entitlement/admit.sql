-- What A-1-3 does for those whose state is KEYED; the turns of their municipalities are held.

-- name: entitle
-- R009: numbers whose 実施フラグ is on; R010: but for the exceptions; what is there already stays as it is
insert into entitlement (subject_number, vaccination_number, state, origin, changed_on, delivery_id, line)
select t.subject_number, v.vaccination_number, 'ACTIVE', 'RULE', :day, q.cause_delivery, q.cause_line
from subject_queue q
join subject t on t.subject_number = q.subject_number and not t.expired
join master_vaccination_setting v on v.municipality = q.municipality and v.active
where q.state = 'KEYED'
  and not exists (
    select 1 from master_entitlement_exception x
    where x.municipality = q.municipality and x.active
      and x.vaccination_number in ('', v.vaccination_number)
      and x.subject_number in ('', t.subject_number)
      and (x.category = '' or x.category in (t.category_1, t.category_2))
      and x.resident_status in ('', t.resident_status)
      and (x.born_from = '' or t.birth_date >= x.born_from)
      and (x.born_until = '' or t.birth_date <= x.born_until))
  and not exists (
    select 1 from entitlement e
    where e.subject_number = t.subject_number and e.vaccination_number = v.vaccination_number)
order by t.subject_number, v.vaccination_number;

-- name: pending
-- only for partners that have had their first delivery; the others are owed everything
merge into pending_change p
using (
  select f.partner, e.subject_number || '-' || e.vaccination_number as entity_key, e.delivery_id, e.line
  from subject_queue q
  join differential_feed f on f.interface_id = 'A_014-001_IF' and f.municipality = q.municipality and f.started
  join entitlement e on e.subject_number = q.subject_number and e.state = 'ACTIVE'
    and e.delivery_id = q.cause_delivery and e.line = q.cause_line
  where q.state = 'KEYED'
) c
on (p.interface_id = 'A_014-001_IF' and p.partner = c.partner and p.entity_key = c.entity_key)
when matched then
  update set delivery_id = c.delivery_id, line = c.line, changed_at = :now, taken_by = null
when not matched then
  insert (interface_id, partner, entity_key, delivery_id, line, changed_at, taken_by)
  values ('A_014-001_IF', c.partner, c.entity_key, c.delivery_id, c.line, :now, null);

-- name: revive
-- who was expired and lives again has again what had expired with them; nobody is told: who receives A_014 told us
merge into entitlement e
using (
  select q.subject_number, q.cause_delivery, q.cause_line from subject_queue q
  join subject t on t.subject_number = q.subject_number and not t.expired
  where q.state = 'KEYED'
) k
on (e.subject_number = k.subject_number and e.state = 'EXPIRED')
when matched then
  update set state = 'ACTIVE', changed_on = :day, delivery_id = k.cause_delivery, line = k.cause_line;

-- name: settle
merge into registration_history r
using (select delivery_id, line from subject_queue where state = 'KEYED') q
on (r.delivery_id = q.delivery_id and r.line = q.line)
when matched and r.outcome = '4' then update set outcome = '1';

-- name: leave
delete from subject_queue where state = 'KEYED';
