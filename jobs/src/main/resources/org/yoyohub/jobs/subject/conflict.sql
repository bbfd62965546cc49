-- Two people with one 個人番号, or one person with two numbers, within a municipality: the row that comes later
-- is rejected before anything else is done (B004; B005 when 氏名カナ, birth date and sex say that it is one person).
-- Who held the number and gives it up in the same file (another number, or 失効) is not in its way: two may swap.

-- name: stale
-- Files of different kinds may come in any order: what is older than what was heard of a subject last is not applied
-- over it (B009), and its sender is told.
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select :delivery, s.line, s.subject_number, s.change, '3', 'B009', :received_on
from ${rows} s
join subject t on t.subject_number = s.subject_number and t.as_of > :as_of;

-- name: stranger
-- Another 個人番号 and another birth date or sex at once: that is somebody else, and neither expires whom the number
-- means nor takes the key of who has one (B010).
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select :delivery, s.line, s.subject_number, s.change, '3', 'B010', :received_on
from ${rows} s
join subject t on t.subject_number = s.subject_number and not t.expired
  and (t.birth_date <> s.birth_date or t.sex <> s.sex)
join my_number m on m.subject_number = s.subject_number and m.token <> s.my_number
left join subject_key k on k.subject_number = s.subject_number
where s.change = '3' or k.subject_number is not null;

-- name: unborn
-- nobody is born after the file came (B011)
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select :delivery, s.line, s.subject_number, s.change, '3', 'B011', :received_on
from ${rows} s where s.birth_date > :received_text;

-- name: removed-when
-- nobody leaves before the year of birth, or more than a year ahead (B012)
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select :delivery, s.line, s.subject_number, s.change, '3', 'B012', :received_on
from ${rows} s
where s.removal_date <> '' and s.removal_date_unknown <> '1'
  and (substring(s.removal_date from 1 for 4) < substring(s.birth_date from 1 for 4) and s.removal_date not like '0000%'
    or s.removal_date > :next_year);

-- name: held
-- said again until nothing is found: who was rejected gives up nothing
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select :delivery, s.line, s.subject_number, s.change, '3',
  case when max(case when t.name_kana = s.name_kana and t.birth_date = s.birth_date and t.sex = s.sex
    then 1 else 0 end) = 1 then 'B005' else 'B004' end,
  :received_on
from ${rows} s
join my_number m on m.token = s.my_number and m.subject_number <> s.subject_number
join subject t on t.subject_number = m.subject_number and not t.expired
  and t.municipality = substring(s.subject_number from 1 for 6)
where s.change <> '3'
  and not exists (
    select 1 from ${rows} g
    where g.subject_number = m.subject_number and (g.change = '3' or g.my_number <> m.token))
group by s.line, s.subject_number, s.change;

-- name: twice
-- within the file; only the first who brings a number counts, so that a number that is everybody's costs no more.
-- Nothing is looked for when all numbers differ: to know that is cheap for a whole town.
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select :delivery, s.line, s.subject_number, s.change, '3',
  case when f.name_kana = s.name_kana and f.birth_date = s.birth_date and f.sex = s.sex then 'B005' else 'B004' end,
  :received_on
from (select min(r.line) as line from ${rows} r where r.change <> '3' group by r.my_number having count(*) > 1) d
join ${rows} f on f.line = d.line
join ${rows} s on s.my_number = f.my_number and s.subject_number <> f.subject_number and s.change <> '3'
where (select count(*) - count(distinct a.my_number) from ${rows} a) > 0;

-- name: remove
-- from the staged rows, within the transaction: no later statement sees them
delete from ${rows} where line in (select line from registration_history where delivery_id = :delivery);
