-- modelmig revision 20260101000000: unique constraint becomes an index
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique        uq_customers_email on app.customers: unique (email) -> none
--   F2 unique        uq_customers_email on app.customers: none -> unique (email)  after.rs:4
--   F3 scan          app.customers: every row is read                             after.rs:4
--   F4 blocks-writes app.customers: writes wait                                   after.rs:4

-- F1 unique: uq_customers_email on app.customers unique (email) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT uq_customers_email;

-- F2 unique: uq_customers_email on app.customers none -> unique (email)
--    duplicates make it fail
-- F3 scan: app.customers every row is read
-- F4 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE UNIQUE INDEX uq_customers_email ON app.customers (email);
