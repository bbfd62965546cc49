-- What the masters give to people, and who is told. ${rows} are the people: their subject_number, the delivery_id and
-- line that speak for them, and whether they are given every number (whole) or those alone that are not linked yet.

-- name: entitle
-- R009: numbers whose 実施フラグ is on; R010: but for the exceptions. Birth dates may be partly unknown: as text,
-- 1940-00-00 stands before every day of its year.
insert into entitlement (subject_number, vaccination_number, state, origin, changed_on, delivery_id, line)
select t.subject_number, v.vaccination_number, 'ACTIVE', 'RULE', :day, p.delivery_id, p.line
from ${rows} p
join subject t on t.subject_number = p.subject_number and not t.expired
join master_vaccination_setting v on v.municipality = t.municipality and v.active and (p.whole or not v.linked)
where not exists (
  select 1 from master_entitlement_exception x
  where x.municipality = t.municipality and x.active
    and (x.vaccination_number = '' or x.vaccination_number = v.vaccination_number)
    and (x.subject_number = '' or x.subject_number = t.subject_number)
    and (x.category = '' or x.category = t.category_1 or x.category = t.category_2)
    and (x.resident_status = '' or x.resident_status = t.resident_status)
    and (x.born_from = '' or t.birth_date >= x.born_from)
    and (x.born_until = '' or t.birth_date <= x.born_until));

-- name: but-what-stands
-- whatever its state: what was taken away or has expired is not given anew
  and not exists (
    select 1 from entitlement e
    where e.subject_number = t.subject_number and e.vaccination_number = v.vaccination_number);

-- name: news
-- only partners that have had their first delivery; the others are owed everything
(select f.partner, e.subject_number || '-' || e.vaccination_number as entity_key, e.delivery_id, e.line,
   case when e.state = 'DELETED' then true else false end as tombstone
 from ${rows} c
 join entitlement e on e.subject_number = c.subject_number and e.delivery_id = c.delivery_id and e.line = c.line
 join differential_feed f on f.interface_id = 'A_014-001_IF' and f.started
   and f.municipality = substring(e.subject_number from 1 for 6));

-- name: forget
-- what was noted of the same before; a merge that inserts would read again and again what it writes itself
merge into pending_change p
using ${rows} n
on (p.interface_id = 'A_014-001_IF' and p.partner = n.partner and p.entity_key = n.entity_key)
when matched then delete;

-- name: note
insert into pending_change (interface_id, partner, entity_key, delivery_id, line, changed_at, taken_by, tombstone)
select 'A_014-001_IF', n.partner, n.entity_key, n.delivery_id, n.line, cast(:now as timestamp with time zone),
  cast(null as varchar(40)), n.tombstone
from ${rows} n;

-- name: note-anew
-- the same in PostgreSQL's own words: a lookup by key for each, whatever the planner believes of a table that fills
insert into pending_change (interface_id, partner, entity_key, delivery_id, line, changed_at, taken_by, tombstone)
select 'A_014-001_IF', n.partner, n.entity_key, n.delivery_id, n.line, cast(:now as timestamp with time zone),
  cast(null as varchar(40)), n.tombstone
from ${rows} n
on conflict (interface_id, partner, entity_key) do update set delivery_id = excluded.delivery_id,
  line = excluded.line, changed_at = excluded.changed_at, taken_by = null, tombstone = excluded.tombstone;
