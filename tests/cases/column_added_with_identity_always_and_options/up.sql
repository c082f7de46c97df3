-- modelmig revision 20260101000000: column added with identity always and options
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rewrite      app.customers: every row is written anew  after.rs:8
--   F2 blocks-reads app.customers: reads and writes wait      after.rs:8

-- F1 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F2 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers
ALTER TABLE app.customers ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY (INCREMENT BY 10 START WITH 1000) NOT NULL;
