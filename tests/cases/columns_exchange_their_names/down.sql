-- modelmig revision 20260101000000 down: columns exchange their names
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.customers.first: text -> integer                                   after.rs:7
--   D2 rewrite          app.customers: every row is written anew                               after.rs:7
--   D3 blocks-reads     app.customers: reads and writes wait                                   after.rs:7
--   D4 may-fail-on-rows app.customers.first: fails on values that do not read as the new type  after.rs:7
--   D5 silent-loss      app.customers.first: 007 becomes 7                                     after.rs:7
--   D6 type-change      app.customers.last: integer -> text                                    after.rs:6
--   D7 rewrite          app.customers: every row is written anew                               after.rs:6
--   D8 blocks-reads     app.customers: reads and writes wait                                   after.rs:6

-- D1 type-change: app.customers.first text -> integer
--    values are converted by an explicit cast
-- D2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.customers.first fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.customers WHERE CASE WHEN first ~ '^\s*[-+]?[0-9]+\s*$' THEN first::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE first IS NOT NULL END
-- D5 silent-loss: app.customers.first 007 becomes 7
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers
ALTER TABLE app.customers ALTER COLUMN first TYPE integer USING first::integer;

-- D6 type-change: app.customers.last integer -> text
--    values are converted by an assignment cast
-- D7 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D8 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers
ALTER TABLE app.customers ALTER COLUMN last TYPE text;
