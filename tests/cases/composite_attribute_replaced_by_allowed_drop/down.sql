-- modelmig revision 20260101000000 down: composite attribute replaced by allowed drop
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  app.address: city text, zip text -> street text, city text  after.rs:5
--   D2 data-loss    app.address.zip: text dropped                               after.rs:5
--   D3 rewrite      app.customers: every row is written anew                    after.rs:15
--   D4 blocks-reads app.customers: reads and writes wait                        after.rs:15

-- measured: ACCESS EXCLUSIVE on app.address (reads and writes wait); no rewrite, no scan
ALTER TYPE app.address RENAME TO address__old;

-- D1 type-change: app.address city text, zip text -> street text, city text
--    every column of the type moves to a new one
-- D2 data-loss: app.address.zip text dropped
--    its values are gone; down brings the attribute back empty
CREATE TYPE app.address AS (
    street text,
    city text
);

-- D3 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN home TYPE app.address USING CASE WHEN home::text IS NOT NULL THEN ROW(NULL, (home).city)::text::app.address END;

-- measured: ACCESS EXCLUSIVE on app.address__old (reads and writes wait); no rewrite, no scan
DROP TYPE app.address__old;
