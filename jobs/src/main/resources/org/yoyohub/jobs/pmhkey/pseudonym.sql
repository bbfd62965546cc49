-- PMH仮名: asked for by key (A-4-1), registered when there is one. It may come long after the key (A-7, R033).

-- name: due
-- marked first, so that the file and the table agree; nobody sees the mark outside the transaction
update pmh_person set pseudonym_asked_on = date '9999-12-31'
where pmh_pseudonym = '' and (pseudonym_asked_on is null or pseudonym_asked_on <= :before);

-- name: keys
select pmh_key from pmh_person where pseudonym_asked_on = date '9999-12-31' order by pmh_key;

-- name: asked
update pmh_person set pseudonym_asked_on = :day where pseudonym_asked_on = date '9999-12-31';

-- name: strangers
insert into finding (delivery_id, stage, line, item, code, limit_text)
select :delivery, 'apply', s.line, null, 'B305', ''
from ${rows} s
where not exists (select 1 from pmh_person p where p.pmh_key = s.pmh_key)
order by s.line;

-- name: register
-- of several rows about one key, or with one PMH仮名, the first counts
merge into pmh_person p
using (
  select pmh_key, pmh_pseudonym
  from (
    select k.*, row_number() over (partition by k.pmh_pseudonym order by k.line) as nth_of_pseudonym
    from (
      select r.*, row_number() over (partition by r.pmh_key order by r.line) as nth_of_key
      from ${rows} r
      join pmh_person known on known.pmh_key = r.pmh_key
      where r.pmh_pseudonym <> ''
    ) k
    where k.nth_of_key = 1
      and not exists (select 1 from pmh_person o where o.pmh_pseudonym = k.pmh_pseudonym and o.pmh_key <> k.pmh_key)
  ) named where nth_of_pseudonym = 1
) s
on (p.pmh_key = s.pmh_key and p.pmh_pseudonym <> s.pmh_pseudonym)
when matched then update set pmh_pseudonym = s.pmh_pseudonym;

-- name: contradictions
insert into finding (delivery_id, stage, line, item, code, limit_text)
select :delivery, 'apply', s.line, null, 'B306', ''
from ${rows} s
join pmh_person p on p.pmh_key = s.pmh_key
where s.pmh_pseudonym <> ''
  and exists (select 1 from pmh_person o where o.pmh_pseudonym = s.pmh_pseudonym and o.pmh_key <> s.pmh_key)
order by s.line;

-- name: counts
select (select count(*) from ${rows} s) as taken,
  (select count(*) from finding where delivery_id = :delivery and stage = 'apply') as rejected;
