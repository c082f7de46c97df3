-- modelmig revision 20260101000000: column renamed and its type changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename       app.customers.visits: app.customers.visits -> app.customers.visit_count  after.rs:9
--   F2 type-change  app.customers.visit_count: integer -> bigint                             after.rs:9
--   F3 rewrite      app.customers: every row is written anew                                 after.rs:9
--   F4 blocks-reads app.customers: reads and writes wait                                     after.rs:9

-- F1 rename: app.customers.visits app.customers.visits -> app.customers.visit_count
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME COLUMN visits TO visit_count;

-- F2 type-change: app.customers.visit_count integer -> bigint
--    values are converted by an assignment cast
-- F3 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN visit_count TYPE bigint;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT customers_visits_not_null TO customers_visit_count_not_null;
