-- modelmig revision 20260101000000: columns exchange their names
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change      app.customers.first: integer -> text                                  after.rs:7
--   F2 rewrite          app.customers: every row is written anew                              after.rs:7
--   F3 blocks-reads     app.customers: reads and writes wait                                  after.rs:7
--   F4 type-change      app.customers.last: text -> integer                                   after.rs:6
--   F5 rewrite          app.customers: every row is written anew                              after.rs:6
--   F6 blocks-reads     app.customers: reads and writes wait                                  after.rs:6
--   F7 may-fail-on-rows app.customers.last: fails on values that do not read as the new type  after.rs:6
--   F8 silent-loss      app.customers.last: 007 becomes 7                                     after.rs:6

-- F1 type-change: app.customers.first integer -> text
--    values are converted by an assignment cast
-- F2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers
ALTER TABLE app.customers ALTER COLUMN first TYPE text;

-- F4 type-change: app.customers.last text -> integer
--    values are converted by an explicit cast
-- F5 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F6 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F7 may-fail-on-rows: app.customers.last fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.customers WHERE CASE WHEN last ~ '^\s*[-+]?[0-9]+\s*$' THEN last::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE last IS NOT NULL END
-- F8 silent-loss: app.customers.last 007 becomes 7
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers
ALTER TABLE app.customers ALTER COLUMN last TYPE integer USING last::integer;
