-- modelmig revision 20260101000000: column added with a volatile default
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.customers.token: none -> gen_random_uuid()  after.rs:9
--   F2 rewrite        app.customers: every row is written anew        after.rs:9
--   F3 blocks-reads   app.customers: reads and writes wait            after.rs:9

-- F1 server-default: app.customers.token none -> gen_random_uuid()
--    rows that are there get a value each, computed now
-- F2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ADD COLUMN token uuid DEFAULT gen_random_uuid();
