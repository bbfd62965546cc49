-- What has been tried: how often in vain, when next, and what stood in the way last. A claim that was never given
-- back is lost; a delivery that loses one after the other is set aside.
alter table delivery add column tries integer default 0 not null;
alter table delivery add column next_try_at timestamp with time zone;
alter table delivery add column trouble varchar(500) default '' not null;
alter table delivery add column lost_claims integer default 0 not null;

-- The digest of the delivery's row as the event left it: a row that was edited no longer is what its last event says.
alter table ledger_event add column facts varchar(64) default '' not null;

-- Partners that an operator has paused, and in which direction.
create table partner_pause (
  partner    varchar(40)  not null,
  direction  varchar(3)   not null, -- IN, OUT
  reason     varchar(500) not null,
  actor      varchar(80)  not null,
  since      timestamp with time zone not null,
  primary key (partner, direction)
);

-- what is sent and not yet confirmed is looked at again and again
create index delivery_state on delivery (state, partner, ordinal);
