-- modelmig revision 20260101000000: table renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.clients: app.clients -> app.customers  after.rs:5

-- F1 rename: app.clients app.clients -> app.customers
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME TO customers;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT ck_clients_age TO ck_customers_age;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT pk_clients TO pk_customers;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT uq_clients_email TO uq_customers_email;

ALTER INDEX app.idx_clients_age RENAME TO idx_customers_age;

-- measured: ACCESS EXCLUSIVE on app.clients_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.clients_id_seq RENAME TO customers_id_seq;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT clients_age_not_null TO customers_age_not_null;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT clients_email_not_null TO customers_email_not_null;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT clients_id_not_null TO customers_id_not_null;
