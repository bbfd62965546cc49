-- which payloads no delivery knows: disk and ledger are compared by digest
create index delivery_payload on delivery (sha256);
