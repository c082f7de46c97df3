-- modelmig revision 20260101000000: table and column renamed together
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.clients: app.clients -> app.customers                             after.rs:5
--   F2 rename app.customers.nick: app.customers.nick -> app.customers.display_name  after.rs:9

-- F1 rename: app.clients app.clients -> app.customers
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME TO customers;

-- F2 rename: app.customers.nick app.customers.nick -> app.customers.display_name
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME COLUMN nick TO display_name;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT pk_clients TO pk_customers;

ALTER INDEX app.idx_clients_nick RENAME TO idx_customers_display_name;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT clients_nick_not_null TO customers_display_name_not_null;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT clients_id_not_null TO customers_id_not_null;
