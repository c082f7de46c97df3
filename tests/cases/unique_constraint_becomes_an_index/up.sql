-- modelmig revision 20260101000000: unique constraint becomes an index
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique        uq_customers_email on app.customers: constraint unique (email) -> index unique (email)  after.rs:4
--   F2 scan          app.customers: every row is read  after.rs:4
--   F3 blocks-writes app.customers: writes wait        after.rs:4

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT uq_customers_email;

-- F1 unique: uq_customers_email on app.customers constraint unique (email) -> index unique (email)
--    the rule stays; ON CONFLICT ON CONSTRAINT no longer finds it by its name
-- F2 scan: app.customers every row is read
-- F3 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE UNIQUE INDEX uq_customers_email ON app.customers (email);
