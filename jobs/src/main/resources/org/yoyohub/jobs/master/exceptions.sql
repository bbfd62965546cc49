-- M05 予防接種管理情報例外マスタ. ${rows} holds each 例外番号 once; it is the municipality's whole list.

-- name: change
merge into master_entitlement_exception m
using (select * from ${rows} r) s
on (m.municipality = :municipality and m.rule_number = s.rule_number)
when matched and (not m.active or m.vaccination_number <> s.vaccination_number
    or m.subject_number <> s.subject_number or m.category <> s.category
    or m.resident_status <> s.resident_status or m.born_from <> s.born_from or m.born_until <> s.born_until) then
  update set vaccination_number = s.vaccination_number, subject_number = s.subject_number, category = s.category,
    resident_status = s.resident_status, born_from = s.born_from, born_until = s.born_until, active = true,
    delivery_id = :delivery, line = s.line
when not matched then
  insert (municipality, rule_number, vaccination_number, subject_number, category, resident_status, born_from,
    born_until, active, delivery_id, line)
  values (:municipality, s.rule_number, s.vaccination_number, s.subject_number, s.category, s.resident_status,
    s.born_from, s.born_until, true, :delivery, s.line);

-- name: left-out
update master_entitlement_exception set active = false, delivery_id = :delivery, line = 0
where municipality = :municipality and active
  and rule_number not in (select rule_number from ${rows} r);

-- name: changed
-- whom an exception kept out until now is looked at again by the next H_087-002
update master_vaccination_setting set linked = false
where municipality = :municipality and active and linked;
