-- Two people with one 個人番号, or one person with two numbers, within a municipality: the row that comes later
-- is rejected before anything else is done (B004; B005 when 氏名カナ, birth date and sex say that it is one person).
-- Who gives the number up in the same file (another number, or 失効) is not in its way, so that two may swap.

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
-- within the file; only the first who brings a number counts, so that a number that is everybody's costs no more
insert into registration_history (delivery_id, line, subject_number, change, outcome, code, received_on)
select :delivery, s.line, s.subject_number, s.change, '3',
  case when f.name_kana = s.name_kana and f.birth_date = s.birth_date and f.sex = s.sex then 'B005' else 'B004' end,
  :received_on
from ${rows} s
join (
  select r.line, r.subject_number, r.my_number, r.name_kana, r.birth_date, r.sex,
    row_number() over (partition by r.my_number order by r.line) as nth
  from ${rows} r
  where r.change <> '3'
    and not exists (
      select 1 from ${rows} g
      where g.subject_number = r.subject_number and g.line > r.line
        and (g.change = '3' or g.my_number <> r.my_number))
) f
on f.my_number = s.my_number and f.nth = 1 and f.line < s.line and f.subject_number <> s.subject_number
where s.change <> '3';

-- name: remove
-- from the staged rows, within the transaction: no later statement sees them
delete from ${rows} where line in (select line from registration_history where delivery_id = :delivery);

-- name: repeated
-- cheap for a whole town: whether any number stands in the file more than once
select coalesce(max(n), 0) from (select count(*) as n from ${rows} r group by r.my_number) as counted;
