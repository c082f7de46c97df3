-- modelmig revision 20260101000000: check no inherit
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint ck_customers_age on app.customers: age > 0 -> age > 0 NO INHERIT  after.rs:4
--   F2 scan             app.customers: every row is read                                  after.rs:4
--   F3 blocks-reads     app.customers: reads and writes wait                              after.rs:4

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_age;

-- F1 check-constraint: ck_customers_age on app.customers age > 0 -> age > 0 NO INHERIT
--    rows that break it make the statement fail
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_age CHECK (age > 0) NO INHERIT;
