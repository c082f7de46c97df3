-- modelmig revision 20260101000000: index collation changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.customers: every row is read  after.rs:4
--   F2 blocks-writes app.customers: writes wait        after.rs:4

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_customers_email;

-- F1 scan: app.customers every row is read
-- F2 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_email ON app.customers (email COLLATE "C");
