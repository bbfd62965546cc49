-- A town as it stands after years: people with keys and entitlements, its 健康管理 told of all of them.

-- name: subjects
insert into subject (subject_number, municipality, name, name_kana, birth_date, sex, address, guardian_name,
  non_disclosure, resident_status, exemption_1, exemption_2, category_1, category_2, expired, removal_date,
  removal_reason, revived, history_number, valid_from, delivery_id, line)
select '131113' || lpad(cast(g as text), 15, '0'), '131113', '見本　試験', 'ミホン　シケン', '1980-01-01', '1',
  '東京都大田区見本町一丁目', '', '0', '1', '', '', '', '', false, '', '', false, 1, date '2026-05-01', 'before', g
from generate_series(1, ${rows}) g;

-- name: keys
insert into subject_key (subject_number, pmh_key, delivery_id, line)
select '131113' || lpad(cast(g as text), 15, '0'), 'BENCH-' || g, 'before', g from generate_series(1, ${rows}) g;

-- name: settings
insert into master_vaccination_setting (municipality, vaccination_number, name, active, linked, delivery_id, line)
select '131113', lpad(cast(k as text), 4, '0'), '', true, true, 'before', k from generate_series(1, ${rows}) k;

-- name: entitlements
insert into entitlement (subject_number, vaccination_number, state, origin, changed_on, delivery_id, line)
select k.subject_number, v.vaccination_number, 'ACTIVE', 'RULE', date '2026-05-01', 'before', k.line
from subject_key k cross join master_vaccination_setting v order by 1, 2;

-- name: feed
insert into differential_feed (interface_id, partner, municipality, started)
values ('A_014-001_IF', 'kenko-131113', '131113', true);
