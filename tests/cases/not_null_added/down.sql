-- modelmig revision 20260101000000 down: not null added
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 not-null app.customers.name: NOT NULL -> NULL  after.rs:8

-- D1 not-null: app.customers.name NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name DROP NOT NULL;
