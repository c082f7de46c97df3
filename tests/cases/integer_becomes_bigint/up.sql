-- modelmig revision 20260101000000: integer becomes bigint
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.customers.visits: integer -> bigint   after.rs:8
--   F2 rewrite      app.customers: every row is written anew  after.rs:8
--   F3 blocks-reads app.customers: reads and writes wait      after.rs:8

-- F1 type-change: app.customers.visits integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN visits TYPE bigint;
