-- modelmig revision 20260101000000: domain created with a column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rewrite      app.customers: every row is written anew  after.rs:12
--   F2 blocks-reads app.customers: reads and writes wait      after.rs:12

CREATE DOMAIN app.email AS text DEFAULT 'nobody@example.org' NOT NULL
    CONSTRAINT ck_email CHECK (VALUE LIKE '%@%');

-- F1 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F2 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ADD COLUMN email app.email;
