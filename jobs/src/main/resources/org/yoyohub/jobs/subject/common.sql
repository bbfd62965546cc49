-- What several kinds of change have in common. ${rows} holds a subject once; its registered_address is null where
-- the file has no such item, and what is known stays.

-- name: wake
-- Who is asked about with other facts than before is asked about anew, whatever the last answer was (R016).
-- Stands before the subject changes: it compares.
merge into subject_queue q
using (
  select s.subject_number from ${rows} s
  join subject_queue w on w.subject_number = s.subject_number and w.state in ('ERROR', 'RETRY_WAIT', 'REQUESTED')
  join subject t on t.subject_number = s.subject_number and not t.expired
  left join my_number m on m.subject_number = s.subject_number
  where t.name <> s.name or t.name_kana <> s.name_kana or t.birth_date <> s.birth_date or t.sex <> s.sex
    or t.address <> s.address or t.resident_status <> s.resident_status
    or t.registered_address <> coalesce(s.registered_address, t.registered_address)
    or m.token is distinct from s.my_number
) c
on (q.subject_number = c.subject_number)
when matched then update set state = 'STAGED', reason = '', next_try_at = null;

-- name: move
-- A changed 個人番号 of somebody with a key is the same person: the token moves. It stays where it is when the new one
-- is another person's already, and while anybody unexpired goes by the old one with the same key: then another
-- municipality has not heard of the change, or does not agree, and its people must find their key. The last of them
-- to change moves it. All are judged as they stood before the file.
merge into pmh_person p
using (
  select c.* from (
    select k.pmh_key, m.token, s.line, row_number() over (partition by k.pmh_key order by s.line) as nth
    from ${rows} s
    join my_number m on m.subject_number = s.subject_number and m.delivery_id = :delivery and m.line = s.line
    join subject_key k on k.subject_number = s.subject_number
    join pmh_person o on o.pmh_key = k.pmh_key
    where not exists (select 1 from pmh_person x where x.token = m.token)
      and not exists (
        select 1 from subject_key k2
        join my_number m2 on m2.subject_number = k2.subject_number
        join subject t2 on t2.subject_number = k2.subject_number and not t2.expired
        where k2.pmh_key = k.pmh_key and k2.subject_number <> k.subject_number and m2.token = o.token)
  ) c where c.nth = 1
) c
on (p.pmh_key = c.pmh_key)
when matched then update set token = c.token, delivery_id = :delivery, line = c.line;

-- name: key
-- A person whose token is known has a key already: no request, the new number with the same key (R007), when somebody
-- who goes by it has the same birth date and sex. Not when somebody of the municipality goes by it: one of the two is
-- somebody else. Who is not given it is asked for.
insert into subject_key (subject_number, pmh_key, delivery_id, line)
select t.subject_number, p.pmh_key, t.delivery_id, t.line
from ${rows} s
join subject t on t.subject_number = s.subject_number and t.delivery_id = :delivery and t.line = s.line
join pmh_person p on p.token = s.my_number
where not exists (select 1 from subject_key k where k.subject_number = t.subject_number)
  and exists (
    select 1 from subject_key k1
    join subject t1 on t1.subject_number = k1.subject_number
    where k1.pmh_key = p.pmh_key and t1.birth_date = t.birth_date and t1.sex = t.sex)
  and not exists (
    select 1 from subject_key k2
    join subject t2 on t2.subject_number = k2.subject_number and not t2.expired
    where k2.pmh_key = p.pmh_key and t2.municipality = t.municipality);

-- name: keyed
-- who waited and has now got the key
merge into subject_queue q
using (
  select k.subject_number, k.line from ${rows} s
  join subject_key k on k.subject_number = s.subject_number and k.delivery_id = :delivery and k.line = s.line
) c
on (q.subject_number = c.subject_number)
when matched then
  update set state = 'KEYED', reason = '', next_try_at = null, cause_delivery = :delivery, cause_line = c.line;

-- name: reconsider
-- Who has a key and is now somebody else by what exceptions ask for (対象者区分, 住民状態, birth date) is looked at
-- anew by the masters: what no exception keeps from them any more they are given. What they have they keep.
insert into subject_queue (subject_number, municipality, queued_on, delivery_id, line, state, cause_delivery, cause_line)
select t.subject_number, t.municipality, :received_on, t.delivery_id, t.line, 'KEYED', t.delivery_id, t.line
from ${rows} s
join subject t on t.subject_number = s.subject_number and not t.expired and t.delivery_id = :delivery and t.line = s.line
join subject_history h on h.subject_number = t.subject_number and h.history_number = t.history_number - 1
join subject_key k on k.subject_number = t.subject_number
where (h.category_1 <> t.category_1 or h.category_2 <> t.category_2 or h.resident_status <> t.resident_status
    or h.birth_date <> t.birth_date)
  and not exists (select 1 from subject_queue q where q.subject_number = t.subject_number);

-- name: heard
-- also who did not change was heard of
merge into subject t
using (select r.subject_number from ${rows} r) s
on (t.subject_number = s.subject_number and t.as_of < :as_of)
when matched then update set as_of = :as_of;

-- name: history
insert into subject_history (subject_number, history_number, change, name, name_kana, birth_date, sex, address,
  registered_address, guardian_name, non_disclosure, resident_status, exemption_1, exemption_2, category_1,
  category_2, expired, removal_date, removal_reason, valid_from, delivery_id, line)
select t.subject_number, t.history_number, s.change, t.name, t.name_kana, t.birth_date, t.sex, t.address,
  t.registered_address, t.guardian_name, t.non_disclosure, t.resident_status, t.exemption_1, t.exemption_2,
  t.category_1, t.category_2, t.expired, t.removal_date, t.removal_reason, t.valid_from, t.delivery_id, t.line
from ${rows} s
join subject t on t.subject_number = s.subject_number and t.delivery_id = :delivery and t.line = s.line;

-- name: findings
insert into finding (delivery_id, stage, line, item, code, limit_text)
select delivery_id, 'apply', line, null, code, ''
from registration_history where delivery_id = :delivery and code <> '' order by line;

-- name: due
-- R018: while anybody of the file waits for a key, its result is not the last word
insert into result_due (delivery_id, told)
select :delivery, 0
where exists (select 1 from registration_history where delivery_id = :delivery and outcome = '4');

-- name: counts
-- 保留 is applied: the attributes are there, only the key is not
select
  count(case when outcome in ('1', '4') then 1 end) as applied,
  count(case when outcome = '2' then 1 end) as unchanged,
  count(case when outcome = '3' then 1 end) as rejected
from registration_history where delivery_id = :delivery;

-- name: turns
-- counted one by one only where somebody comes twice: to know that nobody does is cheap for a whole town
select case when count(*) = count(distinct r.subject_number) then 1 else
  (select max(n) from (select count(*) as n from ${rows} c group by c.subject_number) as counted) end
from ${rows} r;
