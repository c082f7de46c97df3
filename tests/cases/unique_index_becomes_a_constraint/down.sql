-- modelmig revision 20260101000000 down: unique index becomes a constraint
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique        uq_customers_email on app.customers: unique (email) -> none  after.rs:4
--   D2 unique        uq_customers_email on app.customers: none -> unique (email)
--   D3 scan          app.customers: every row is read
--   D4 blocks-writes app.customers: writes wait

-- D1 unique: uq_customers_email on app.customers unique (email) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT uq_customers_email;

-- D2 unique: uq_customers_email on app.customers none -> unique (email)
--    duplicates make it fail
-- D3 scan: app.customers every row is read
-- D4 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE UNIQUE INDEX uq_customers_email ON app.customers (email);
