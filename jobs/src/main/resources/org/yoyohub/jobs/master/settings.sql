-- M04 自治体別予防接種設定マスタ. ${rows} holds each 予防接種管理番号 once; it is the municipality's whole list.

-- name: change
-- switched on, or on again: the next H_087-002 gives it to everybody
merge into master_vaccination_setting m
using (select vaccination_number, name, active = '1' as active, line from ${rows} r) s
on (m.municipality = :municipality and m.vaccination_number = s.vaccination_number)
when matched and (m.name <> s.name or m.active <> s.active) then
  update set name = s.name, linked = (m.linked and (m.active or not s.active)), active = s.active,
    delivery_id = :delivery, line = s.line
when not matched then
  insert (municipality, vaccination_number, name, active, linked, delivery_id, line)
  values (:municipality, s.vaccination_number, s.name, s.active, false, :delivery, s.line);

-- name: left-out
update master_vaccination_setting set active = false, delivery_id = :delivery, line = 0
where municipality = :municipality and active
  and vaccination_number not in (select vaccination_number from ${rows} r);
