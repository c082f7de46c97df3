-- modelmig revision 20260101000000 down: not null added together with a default
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.customers.name: 'unknown' -> none  after.rs:8
--   D2 not-null       app.customers.name: NOT NULL -> NULL   after.rs:9

-- D1 server-default: app.customers.name 'unknown' -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name DROP DEFAULT;

-- D2 not-null: app.customers.name NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name DROP NOT NULL;
