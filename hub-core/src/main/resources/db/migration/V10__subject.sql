-- 予防接種対象者 and what belongs to them (domain D01-D04, D06). Text that a file may leave out is '' and
-- never null, so that a comparison is a comparison. Each row carries the delivery and line that last changed it.

create table subject (
  subject_number       varchar(21)  not null primary key,
  municipality         varchar(6)   not null,
  name                 varchar(200) not null,
  name_kana            varchar(200) not null,
  birth_date           varchar(10)  not null,
  sex                  varchar(1)   not null,
  address              varchar(1000) not null,
  guardian_name        varchar(200) not null,
  non_disclosure       varchar(1)   not null,
  resident_status      varchar(1)   not null,
  exemption_1          varchar(2)   not null,
  exemption_2          varchar(2)   not null,
  category_1           varchar(2)   not null,
  category_2           varchar(2)   not null,
  expired              boolean      not null,
  removal_date         varchar(10)  not null,
  removal_reason       varchar(2)   not null,
  pmh_key              varchar(64),
  revived              boolean      not null, -- the last change brought an expired subject back
  history_number       integer      not null,
  valid_from           date         not null,
  delivery_id          varchar(40)  not null,
  line                 bigint       not null
);

create table subject_history (
  subject_number       varchar(21)  not null,
  history_number       integer      not null,
  change               varchar(1)   not null,
  name                 varchar(200) not null,
  name_kana            varchar(200) not null,
  birth_date           varchar(10)  not null,
  sex                  varchar(1)   not null,
  address              varchar(1000) not null,
  guardian_name        varchar(200) not null,
  non_disclosure       varchar(1)   not null,
  resident_status      varchar(1)   not null,
  exemption_1          varchar(2)   not null,
  exemption_2          varchar(2)   not null,
  category_1           varchar(2)   not null,
  category_2           varchar(2)   not null,
  expired              boolean      not null,
  removal_date         varchar(10)  not null,
  removal_reason       varchar(2)   not null,
  valid_from           date         not null,
  delivery_id          varchar(40)  not null,
  line                 bigint       not null,
  primary key (subject_number, history_number)
);

-- 個人番号, sealed: one table of its own, purged alone. The token is the keyed index and the ciphertext in one.
create table my_number (
  subject_number       varchar(21)  not null primary key,
  token                bytea        not null,
  delivery_id          varchar(40)  not null,
  line                 bigint       not null
);
create index my_number_token on my_number (token);

-- 予防接種対象者キュー: those who wait for a PMHキー.
create table subject_queue (
  subject_number       varchar(21)  not null primary key,
  municipality         varchar(6)   not null,
  queued_on            date         not null,
  delivery_id          varchar(40)  not null,
  line                 bigint       not null
);

-- 接種対象者登録履歴: what became of every row that was checked.
create table registration_history (
  delivery_id          varchar(40)  not null,
  line                 bigint       not null,
  subject_number       varchar(21)  not null,
  change               varchar(1)   not null,
  outcome              varchar(1)   not null,
  code                 varchar(4)   not null,
  received_on          date         not null,
  primary key (delivery_id, line)
);
create index registration_history_subject on registration_history (subject_number);
