-- modelmig revision 20260101000000: primary key gets an included column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique       pk_customers on app.customers: primary key (id) -> primary key (id) include (name)  after.rs:4
--   F2 scan         app.customers: every row is read      after.rs:4
--   F3 blocks-reads app.customers: reads and writes wait  after.rs:4

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT pk_customers;

-- F1 unique: pk_customers on app.customers primary key (id) -> primary key (id) include (name)
--    duplicates make it fail
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT pk_customers PRIMARY KEY (id) INCLUDE (name);
