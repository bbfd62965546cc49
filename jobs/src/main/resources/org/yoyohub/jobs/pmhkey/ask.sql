-- Who waits for a PMHキー and is asked for. One request for a person's facts, however many numbers wait with the same.

-- name: time-out
-- R005: what is not answered in time is due at once
update subject_queue set state = 'RETRY_WAIT', reason = 'B205', next_try_at = null
where state in (${before RETRY_WAIT}) and asked_at <= :late;

-- name: known-municipalities
select distinct q.municipality
from subject_queue q
join my_number m on m.subject_number = q.subject_number
join pmh_person p on p.token = m.token
where q.state in (${before KEYED})
union
select municipality from subject_queue where state = 'ERROR' and reason = 'B208';

-- name: freed
-- who was parked because another of the municipality went by the key, which is no more so
update subject_queue set state = 'STAGED', reason = '', next_try_at = null
where state = 'ERROR' and reason = 'B208'
  and not exists (
    select 1 from my_number m
    join pmh_person p on p.token = m.token
    join subject_key k on k.pmh_key = p.pmh_key
    join subject o on o.subject_number = k.subject_number and not o.expired
    where m.subject_number = subject_queue.subject_number
      and o.subject_number <> subject_queue.subject_number and o.municipality = subject_queue.municipality);

-- name: known-keys
-- R007: the key of a person is found by the token of the 個人番号; the number is registered with it when somebody who
-- goes by it has the same birth date and sex, and nobody unexpired of the municipality goes by it
insert into subject_key (subject_number, pmh_key, delivery_id, line)
select q.subject_number, p.pmh_key, q.delivery_id, q.line
from subject_queue q
join subject t on t.subject_number = q.subject_number
join my_number m on m.subject_number = q.subject_number
join pmh_person p on p.token = m.token
where q.state in (${before KEYED})
  and not exists (select 1 from subject_key k where k.subject_number = q.subject_number)
  and exists (
    select 1 from subject_key k1
    join subject t1 on t1.subject_number = k1.subject_number
    where k1.pmh_key = p.pmh_key and t1.birth_date = t.birth_date and t1.sex = t.sex)
  and not exists (
    select 1 from subject_key k2
    join subject t2 on t2.subject_number = k2.subject_number and not t2.expired
    where k2.pmh_key = p.pmh_key and t2.municipality = t.municipality);

-- name: known
update subject_queue set state = 'KEYED', cause_delivery = delivery_id, cause_line = line
where state in (${before KEYED})
  and exists (select 1 from subject_key k where k.subject_number = subject_queue.subject_number);

-- name: ask
-- Who waits with one 個人番号, name, birth date and sex shares a request; its line follows from the first number that
-- waits. The address is no part of it: a town that has not heard of a move yet waits with the others.
merge into subject_queue q
using (
  select subject_number, cast(dense_rank() over (order by asked_number) + 1 as varchar(8)) as line
  from (
    select w.subject_number,
      first_value(w.subject_number) over (
        partition by m.token, t.name, t.name_kana, t.birth_date, t.sex
        order by w.queued_on, w.subject_number) as asked_number
    from subject_queue w
    join my_number m on m.subject_number = w.subject_number
    join subject t on t.subject_number = w.subject_number
    where w.state in (${before REQUESTED})
      and (w.state <> 'RETRY_WAIT' or w.next_try_at is null or w.next_try_at <= :now)
  ) waiting
) a
on (q.subject_number = a.subject_number)
when matched then
  update set state = 'REQUESTED', attempts = q.attempts + 1, asked_at = :now, next_try_at = null,
    request_number = cast(:file as varchar(14)) || lpad(a.line, 8, '0');

-- name: asked
-- the five items are those of the number that waits longest (R017); the address of 住登外 and 特例 people is that of
-- the 住民票 (R016)
select a.line, a.request_number, m.token, t.name, t.name_kana, t.birth_date, t.sex,
  case when t.resident_status in ('5', '6') and t.registered_address <> '' then t.registered_address
    else t.address end as address
from ${rows} a
join my_number m on m.subject_number = a.subject_number
join subject t on t.subject_number = a.subject_number
order by a.request_number;

-- name: requests
insert into pmh_key_request (request_number, token, subject_number, delivery_id, line, asked_at)
select a.request_number, m.token, a.subject_number, :delivery, a.line, :now
from ${rows} a
join my_number m on m.subject_number = a.subject_number;

-- name: asked-for
select subject_number, request_number, cast(substring(request_number from 15) as bigint) as line
from (
  select subject_number, request_number,
    row_number() over (partition by request_number order by queued_on, subject_number) as nth
  from subject_queue where request_number
    between cast(:file as varchar(14)) || '00000000' and cast(:file as varchar(14)) || '99999999'
) numbered where nth = 1;

-- name: count
select count(*) from ${rows} a;
