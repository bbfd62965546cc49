-- A_014: what a partner has still to be told; the turn of its municipality is held. The key of a pending change is the
-- 予防接種対象者番号, a hyphen, and the 予防接種管理番号.

-- name: ensure
-- a partner that moved to another municipality is owed everything anew
merge into differential_feed f
using (select cast(:partner as varchar(255)) as partner, cast(:municipality as varchar(6)) as municipality) a
on (f.interface_id = 'A_014-001_IF' and f.partner = a.partner)
when matched and f.municipality <> a.municipality then update set municipality = a.municipality, started = false
when not matched then
  insert (interface_id, partner, municipality, started) values ('A_014-001_IF', a.partner, a.municipality, false);

-- name: takers
select distinct taken_by from pending_change
where interface_id = 'A_014-001_IF' and partner = :partner and taken_by is not null order by taken_by;

-- name: confirmed
-- itself, or sent once more
select distinct d.id from delivery d
join delivery c on c.partner = d.partner and c.file_name = d.file_name and c.sha256 = d.sha256
  and c.state = 'CONFIRMED'
where d.id in (:takers) order by d.id;

-- name: clear
-- what changed since is free again and stays
delete from pending_change
where interface_id = 'A_014-001_IF' and partner = :partner and taken_by in (:confirmed);

-- name: differences
-- all that is told stands with the change: what a day costs does not depend on how many entitlements there are
(select substring(entity_key from 1 for position('-' in entity_key) - 1) as subject_number,
   substring(entity_key from position('-' in entity_key) + 1) as vaccination_number,
   case when tombstone then 'DELETED' else 'ACTIVE' end as state
 from pending_change
 where interface_id = 'A_014-001_IF' and partner = :partner and taken_by is null);

-- name: everything
(select subject_number, vaccination_number, state from entitlement
 where subject_number >= :municipality and subject_number < :next_municipality);

-- name: rows
select subject_number, vaccination_number, case when state = 'DELETED' then '1' else '0' end as deleted
from ${rows} r order by subject_number, vaccination_number;

-- name: told
insert into told_subject (subject_number, delivery_id, first_line, lines)
select subject_number, :delivery,
  cast(sum(lines) over (order by subject_number) as bigint) - lines + cast(:first_line as bigint), lines
from (select subject_number, count(*) as lines from ${rows} r group by subject_number) g;

-- name: take
update pending_change set taken_by = :delivery
where interface_id = 'A_014-001_IF' and partner = :partner and (taken_by is null or cast(:everything as boolean));

-- name: start
update differential_feed set started = true
where interface_id = 'A_014-001_IF' and partner = :partner and not started;
