-- modelmig revision 20260101000000: column added as serial
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.customers.number: none -> nextval('app.customers_number_seq'::regclass)  after.rs:7
--   F2 rewrite        app.customers: every row is written anew  after.rs:7
--   F3 blocks-reads   app.customers: reads and writes wait      after.rs:7

CREATE SEQUENCE app.customers_number_seq AS integer;

-- F1 server-default: app.customers.number none -> nextval('app.customers_number_seq'::regclass)
--    rows that are there get a value each, computed now
-- F2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers
ALTER TABLE app.customers ADD COLUMN number integer DEFAULT nextval('app.customers_number_seq'::regclass) NOT NULL;

ALTER SEQUENCE app.customers_number_seq OWNED BY app.customers.number;
