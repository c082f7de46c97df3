-- modelmig revision 20260101000000 down: table renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.customers: app.customers -> app.clients  after.rs:5

-- D1 rename: app.customers app.customers -> app.clients
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME TO clients;

-- measured: ACCESS EXCLUSIVE on app.customers_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.customers_id_seq RENAME TO clients_id_seq;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT ck_customers_age TO ck_clients_age;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT pk_customers TO pk_clients;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT uq_customers_email TO uq_clients_email;

ALTER INDEX app.idx_customers_age RENAME TO idx_clients_age;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT customers_age_not_null TO clients_age_not_null;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT customers_email_not_null TO clients_email_not_null;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT customers_id_not_null TO clients_id_not_null;
