-- modelmig revision 20260101000000 down: identity column renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.customers.number: app.customers.number -> app.customers.id  after.rs:7

-- D1 rename: app.customers.number app.customers.number -> app.customers.id
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME COLUMN number TO id;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT customers_number_not_null TO customers_id_not_null;

-- measured: ACCESS EXCLUSIVE on app.customers_number_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.customers_number_seq RENAME TO customers_id_seq;
