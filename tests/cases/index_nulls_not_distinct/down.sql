-- modelmig revision 20260101000000 down: index nulls not distinct
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique        uq_customers_email on app.customers: unique nulls not distinct (email) -> unique (email)  after.rs:4
--   D2 scan          app.customers: every row is read  after.rs:4
--   D3 blocks-writes app.customers: writes wait        after.rs:4

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP INDEX app.uq_customers_email;

-- D1 unique: uq_customers_email on app.customers unique nulls not distinct (email) -> unique (email)
--    duplicates make it fail
-- D2 scan: app.customers every row is read
-- D3 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE UNIQUE INDEX uq_customers_email ON app.customers (email);
