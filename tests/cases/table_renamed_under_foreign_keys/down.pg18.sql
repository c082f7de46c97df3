-- modelmig revision 20260101000000 down: table renamed under foreign keys
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.customers: app.customers -> app.clients  after.rs:5

-- D1 rename: app.customers app.customers -> app.clients
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME TO clients;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT fk_customers_parent_id TO fk_clients_parent_id;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT pk_customers TO pk_clients;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT customers_id_not_null TO clients_id_not_null;
