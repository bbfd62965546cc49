-- The last number and digest that went out on a lane: the next file takes the next, without gaps.
create table outbound_lane (
  partner       varchar(40) not null,
  interface_id  varchar(64) not null,
  municipality  varchar(6)  not null,
  last_sequence integer     not null,
  last_sha256   varchar(64) not null,
  primary key (partner, interface_id, municipality)
);
