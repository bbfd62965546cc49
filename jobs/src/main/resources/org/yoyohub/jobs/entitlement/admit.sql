-- How A-1-3 ends for those whose state is KEYED; entitle.sql has given them what the masters say.

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
