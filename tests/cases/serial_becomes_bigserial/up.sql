-- modelmig revision 20260101000000: serial becomes bigserial
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.customers.id: integer -> bigint       after.rs:7
--   F2 rewrite      app.customers: every row is written anew  after.rs:7
--   F3 blocks-reads app.customers: reads and writes wait      after.rs:7

-- F1 type-change: app.customers.id integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN id TYPE bigint;

-- measured: SHARE ROW EXCLUSIVE on app.customers_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.customers_id_seq AS bigint;
