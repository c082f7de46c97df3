-- modelmig revision 20260101000000 down: integer becomes bigint under unique and index
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.customers.visits: bigint -> integer                      after.rs:10
--   D2 rewrite          app.customers: every row is written anew                     after.rs:10
--   D3 blocks-reads     app.customers: reads and writes wait                         after.rs:10
--   D4 may-fail-on-rows app.customers.visits: fails on values that are out of range  after.rs:10

-- D1 type-change: app.customers.visits bigint -> integer
--    values are converted by an assignment cast
-- D2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.customers.visits fails on values that are out of range
--    to count them: SELECT count(*) FROM app.customers WHERE visits NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds 2 indexes
ALTER TABLE app.customers ALTER COLUMN visits TYPE integer;
