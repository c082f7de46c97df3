-- modelmig revision 20260101000000 down: text becomes uuid
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  app.customers.token: uuid -> text         after.rs:9
--   D2 rewrite      app.customers: every row is written anew  after.rs:9
--   D3 blocks-reads app.customers: reads and writes wait      after.rs:9

-- D1 type-change: app.customers.token uuid -> text
--    values are converted by an assignment cast
-- D2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN token TYPE text;
