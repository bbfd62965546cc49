-- The mark of the partners' folders that this ledger speaks of: another directory, or a disk that is not mounted,
-- would look as if partners had fetched everything.
create table ledger_place (
  id   smallint    not null primary key check (id = 1),
  mark varchar(36) not null
);
