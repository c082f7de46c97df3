-- modelmig revision 20260101000000 down: primary key added
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique   pk_customers on app.customers: primary key (id) -> none  after.rs:6
--   D2 not-null app.customers.id: NOT NULL -> NULL                       after.rs:7

-- D1 unique: pk_customers on app.customers primary key (id) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT pk_customers;

-- D2 not-null: app.customers.id NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id DROP NOT NULL;
