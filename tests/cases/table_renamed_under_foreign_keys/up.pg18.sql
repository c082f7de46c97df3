-- modelmig revision 20260101000000: table renamed under foreign keys
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
ALTER TABLE app.customers RENAME CONSTRAINT fk_clients_parent_id TO fk_customers_parent_id;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT pk_clients TO pk_customers;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT clients_id_not_null TO customers_id_not_null;
