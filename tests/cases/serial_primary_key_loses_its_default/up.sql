-- modelmig revision 20260101000000: serial primary key loses its default
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.customers.id: nextval('app.customers_id_seq'::regclass) -> none  after.rs:7
--   F2 data-loss      app.customers_id_seq: dropped

-- F1 server-default: app.customers.id nextval('app.customers_id_seq'::regclass) -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id DROP DEFAULT;

-- F2 data-loss: app.customers_id_seq dropped
--    its position is lost
-- measured: ACCESS EXCLUSIVE on app.customers_id_seq (nextval waits); no rewrite, no scan
DROP SEQUENCE app.customers_id_seq;
