-- modelmig revision 20260101000000 down: index becomes unique
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique        uq_customers_email on app.customers: unique (email) -> none  after.rs:4
--   D2 scan          app.customers: every row is read
--   D3 blocks-writes app.customers: writes wait

-- D1 unique: uq_customers_email on app.customers unique (email) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP INDEX app.uq_customers_email;

-- D2 scan: app.customers every row is read
-- D3 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_email ON app.customers (email);
