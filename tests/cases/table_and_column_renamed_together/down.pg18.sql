-- modelmig revision 20260101000000 down: table and column renamed together
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.customers: app.customers -> app.clients                             after.rs:5
--   D2 rename app.clients.display_name: app.clients.display_name -> app.clients.nick  after.rs:9

-- D1 rename: app.customers app.customers -> app.clients
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME TO clients;

-- D2 rename: app.clients.display_name app.clients.display_name -> app.clients.nick
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME COLUMN display_name TO nick;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT pk_customers TO pk_clients;

ALTER INDEX app.idx_customers_display_name RENAME TO idx_clients_nick;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT customers_id_not_null TO clients_id_not_null;

-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
ALTER TABLE app.clients RENAME CONSTRAINT customers_display_name_not_null TO clients_nick_not_null;
