-- modelmig revision 20260101000000: serial column renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.customers.id: app.customers.id -> app.customers.number  after.rs:7

-- F1 rename: app.customers.id app.customers.id -> app.customers.number
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME COLUMN id TO number;

-- measured: ACCESS EXCLUSIVE on app.customers_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.customers_id_seq RENAME TO customers_number_seq;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT customers_id_not_null TO customers_number_not_null;
