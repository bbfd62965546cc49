-- What 中間サーバー等 answers (A-1-3). A row that is refused is a finding of its delivery, and no more is done with it.

-- name: first
-- of several answers to one request in a file the first counts
select * from (
  select r.*, row_number() over (partition by r.request_number order by r.line) as nth from ${rows} r
  where not exists (
    select 1 from finding f where f.delivery_id = :delivery and f.stage = 'apply' and f.line = r.line)
) answers where nth = 1;

-- name: refused-first
-- of several refused answers to one request in a file the first counts; an answer to nothing is nobody's
select * from (
  select r.*, f.code, row_number() over (partition by r.request_number order by r.line) as nth from ${rows} r
  join finding f on f.delivery_id = :delivery and f.stage = 'apply' and f.line = r.line and f.code <> 'B301'
) refusals where nth = 1;

-- name: municipalities
select distinct t.municipality
from ${rows} s
join my_number m on m.token = s.my_number
join subject t on t.subject_number = m.subject_number;

-- name: strangers
-- not asked, or asked for another 個人番号; or a key and no success, a success and no key
insert into finding (delivery_id, stage, line, item, code, limit_text)
select :delivery, 'apply', s.line, null, case when r.request_number is null then 'B301' else 'B304' end, ''
from ${rows} s
left join pmh_key_request r on r.request_number = s.request_number and r.token = s.my_number
where r.request_number is null or (s.result = '1') <> (s.pmh_key <> '')
order by s.line;

-- name: renumbered
-- 中間サーバー等 answers with a key that stands under another 個人番号: the same person when birth date and sex are those of
-- somebody who goes by it, and nobody unexpired goes by the old number any more. The number changed on the way.
merge into pmh_person p
using (
  select s.pmh_key, s.my_number, s.line, row_number() over (partition by s.pmh_key order by s.line) as nth
  from ${first} s
  join pmh_key_request r on r.request_number = s.request_number
  join subject a on a.subject_number = r.subject_number
  join pmh_person o on o.pmh_key = s.pmh_key and (o.token is null or o.token <> s.my_number)
  where s.result = '1'
    and not exists (select 1 from pmh_person x where x.token = s.my_number)
    and exists (
      select 1 from subject_key k join subject t on t.subject_number = k.subject_number
      where k.pmh_key = s.pmh_key and t.birth_date = a.birth_date and t.sex = a.sex)
    and not exists (
      select 1 from subject_key k
      join subject t on t.subject_number = k.subject_number and not t.expired
      join my_number m on m.subject_number = k.subject_number
      where k.pmh_key = s.pmh_key and m.token = o.token)
) n
on (p.pmh_key = n.pmh_key and n.nth = 1)
when matched then update set token = n.my_number, delivery_id = :delivery, line = n.line;

-- name: people
-- the first key of a person stays; a number that nobody here has any more is nobody's
insert into pmh_person (pmh_key, token, issued_on, delivery_id, line)
select pmh_key, my_number, :received_on, :delivery, line
from (
  select n.*, row_number() over (partition by n.pmh_key order by n.line) as nth_of_key
  from (
    select s.pmh_key, s.my_number, s.line, row_number() over (partition by s.my_number order by s.line) as nth_of_person
    from ${first} s
    where s.result = '1'
      and exists (select 1 from my_number m where m.token = s.my_number)
      and not exists (select 1 from pmh_person p where p.token = s.my_number)
      and not exists (select 1 from pmh_person p where p.pmh_key = s.pmh_key)
  ) n where n.nth_of_person = 1
) k where k.nth_of_key = 1;

-- name: contradictions
-- another key for a known person, or a key that another has
insert into finding (delivery_id, stage, line, item, code, limit_text)
select :delivery, 'apply', s.line, null, case when p.pmh_key is null then 'B303' else 'B302' end, ''
from ${rows} s
left join pmh_person p on p.token = s.my_number
left join pmh_person o on o.pmh_key = s.pmh_key and (o.token is null or o.token <> s.my_number)
where s.result = '1'
  and not exists (
    select 1 from finding f where f.delivery_id = :delivery and f.stage = 'apply' and f.line = s.line)
  and (p.pmh_key <> s.pmh_key or (p.pmh_key is null and o.pmh_key is not null))
order by s.line;

-- name: keys
-- Every number of the person, in any municipality, waiting or expired: those with the birth date and sex of who was
-- asked for. Not where somebody unexpired of the municipality goes by the key, nor who was refused one in this file.
insert into subject_key (subject_number, pmh_key, delivery_id, line)
select m.subject_number, p.pmh_key, :delivery, min(s.line)
from ${first} s
join pmh_person p on p.token = s.my_number and p.pmh_key = s.pmh_key
join pmh_key_request r on r.request_number = s.request_number
join subject a on a.subject_number = r.subject_number
join my_number m on m.token = p.token
join subject t on t.subject_number = m.subject_number and t.birth_date = a.birth_date and t.sex = a.sex
left join subject_queue w on w.subject_number = m.subject_number and w.state = 'ERROR' and w.cause_delivery = :delivery
where s.result = '1'
  and (w.subject_number is null or m.subject_number = a.subject_number)
  and not exists (select 1 from subject_key k where k.subject_number = m.subject_number)
  and not exists (
    select 1 from subject_key k2
    join subject t2 on t2.subject_number = k2.subject_number and not t2.expired
    where k2.pmh_key = p.pmh_key and t2.municipality = t.municipality)
group by m.subject_number, p.pmh_key;

-- name: keyed
merge into subject_queue q
using (
  select m.subject_number, min(s.line) as line
  from ${first} s
  join pmh_person p on p.token = s.my_number and p.pmh_key = s.pmh_key
  join my_number m on m.token = p.token
  join subject_key k on k.subject_number = m.subject_number and k.pmh_key = p.pmh_key
  where s.result = '1'
  group by m.subject_number
) a
on (q.subject_number = a.subject_number and q.state in (${before KEYED}))
when matched then
  update set state = 'KEYED', cause_delivery = :delivery, cause_line = a.line;

-- name: taken
-- whom the key was not given because another of the municipality goes by it
merge into subject_queue q
using (
  select m.subject_number, min(s.line) as line
  from ${first} s
  join pmh_person p on p.token = s.my_number and p.pmh_key = s.pmh_key
  join pmh_key_request r on r.request_number = s.request_number
  join subject a on a.subject_number = r.subject_number
  join my_number m on m.token = p.token
  join subject t on t.subject_number = m.subject_number and t.birth_date = a.birth_date and t.sex = a.sex
  where s.result = '1'
    and not exists (select 1 from subject_key k where k.subject_number = m.subject_number)
  group by m.subject_number
) a
on (q.subject_number = a.subject_number and q.state in (${before ERROR}))
when matched then
  update set state = 'ERROR', reason = 'B208', next_try_at = null, cause_delivery = :delivery, cause_line = a.line;

-- name: park
-- waiting heals neither 照合不一致 nor 住所不整合 of 住登外 and 特例 people (R016)
merge into subject_queue q
using (
  select m.subject_number, s.request_number, r.outcome, s.line,
    case s.result when '2' then 'B202' else 'B203' end as reason
  from ${first} s
  join pmh_key_request r on r.request_number = s.request_number
  join my_number m on m.token = r.token
  join subject t on t.subject_number = m.subject_number
  where s.result = '3' or (s.result = '2' and t.resident_status in ('5', '6'))
) a
on (q.subject_number = a.subject_number and q.request_number = a.request_number and q.state in (${before ERROR})
  and (a.outcome = '' or q.reason = 'B304'))
when matched then
  update set state = 'ERROR', reason = a.reason, next_try_at = null, cause_delivery = :delivery, cause_line = a.line;

-- name: retry
-- who was timed out meanwhile, or answered what cannot be read, stays in RETRY_WAIT, now with the reason
merge into subject_queue q
using (
  select m.subject_number, s.request_number, r.outcome, s.line,
    case s.result when '2' then 'B207' else 'B204' end as reason
  from ${first} s
  join pmh_key_request r on r.request_number = s.request_number
  join my_number m on m.token = r.token
  join subject t on t.subject_number = m.subject_number
  where s.result = '9' or (s.result = '2' and t.resident_status not in ('5', '6'))
) a
on (q.subject_number = a.subject_number and q.request_number = a.request_number
  and (q.state in (${before RETRY_WAIT}) or q.state = 'RETRY_WAIT')
  and (a.outcome = '' or q.reason = 'B304'))
when matched then
  update set state = 'RETRY_WAIT', reason = a.reason, next_try_at = :next_try, cause_delivery = :delivery,
    cause_line = a.line;

-- name: note
-- a success in place of a failure, and whatever is right in place of what was refused
merge into pmh_key_request r
using (
  select s.request_number, s.result, s.line
  from ${first} s
  join pmh_key_request o on o.request_number = s.request_number
  left join finding f on f.delivery_id = o.answer_delivery and f.line = o.answer_line and f.stage = 'apply'
  where o.outcome = '' or f.line is not null or (s.result = '1' and o.outcome <> '1')
) s
on (r.request_number = s.request_number)
when matched then
  update set outcome = s.result, answer_delivery = :delivery, answer_line = s.line;

-- name: refused
-- Another key for a person, or the key of another, is for staff to clear up; what contradicts itself is asked again.
merge into subject_queue q
using (
  select m.subject_number, s.request_number, r.outcome, s.line, s.code
  from ${refused} s
  join pmh_key_request r on r.request_number = s.request_number
  join my_number m on m.token = r.token
) a
on (q.subject_number = a.subject_number and q.request_number = a.request_number
  and (a.outcome = '' or q.reason = 'B304')
  and ((a.code <> 'B304' and q.state in (${before ERROR}))
    or (a.code = 'B304' and (q.state in (${before RETRY_WAIT}) or q.state = 'RETRY_WAIT'))))
when matched then
  update set state = case a.code when 'B304' then 'RETRY_WAIT' else 'ERROR' end, reason = a.code,
    next_try_at = case a.code when 'B304' then :next_try end, cause_delivery = :delivery, cause_line = a.line;

-- name: note-refused
merge into pmh_key_request r
using ${refused} s
on (r.request_number = s.request_number and r.outcome = '')
when matched then
  update set outcome = s.result, answer_delivery = :delivery, answer_line = s.line;

-- name: counts
-- applied is what left a trace and was not refused; found by the token, whatever the number of people
select
  (select count(*) from ${rows} s) as taken,
  (select count(*) from finding where delivery_id = :delivery and stage = 'apply') as rejected,
  (select count(*) from (
    select s.line from ${rows} s
    join pmh_person p on p.token = s.my_number and p.delivery_id = :delivery and p.line = s.line
    union
    select s.line from ${rows} s join my_number m on m.token = s.my_number
    join subject_key k on k.subject_number = m.subject_number and k.delivery_id = :delivery and k.line = s.line
    union
    select s.line from ${first} s join my_number m on m.token = s.my_number
    join subject_queue q on q.subject_number = m.subject_number and q.cause_delivery = :delivery and q.cause_line = s.line
  ) changed) as applied;
