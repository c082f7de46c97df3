-- modelmig revision 20260101000000 down: column renamed and its type changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename           app.customers.visit_count: app.customers.visit_count -> app.customers.visits  after.rs:9
--   D2 type-change      app.customers.visits: bigint -> integer                      after.rs:9
--   D3 rewrite          app.customers: every row is written anew                     after.rs:9
--   D4 blocks-reads     app.customers: reads and writes wait                         after.rs:9
--   D5 may-fail-on-rows app.customers.visits: fails on values that are out of range  after.rs:9

-- D1 rename: app.customers.visit_count app.customers.visit_count -> app.customers.visits
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME COLUMN visit_count TO visits;

-- D2 type-change: app.customers.visits bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.customers.visits fails on values that are out of range
--    to count them: SELECT count(*) FROM app.customers WHERE visit_count NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN visits TYPE integer;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT customers_visit_count_not_null TO customers_visits_not_null;
