-- modelmig revision 20260101000000 down: domain dropped with its column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible app.customers.email: app.email comes back at the end of the table, empty
--   D2 rewrite      app.customers: every row is written anew
--   D3 blocks-reads app.customers: reads and writes wait

CREATE DOMAIN app.email AS text
    CONSTRAINT ck_email CHECK (VALUE ~~ '%@%'::text);

-- D1 irreversible: app.customers.email app.email comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- D2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ADD COLUMN email app.email;
