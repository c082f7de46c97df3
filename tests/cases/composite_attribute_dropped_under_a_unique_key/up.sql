-- modelmig revision 20260101000000: composite attribute dropped under a unique key
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.address: street text, number integer -> street text  after.rs:5
--   F2 data-loss    app.address.number: integer dropped                      after.rs:5
--   F3 rewrite      app.customers: every row is written anew                 after.rs:15
--   F4 blocks-reads app.customers: reads and writes wait                     after.rs:15

ALTER TYPE app.address RENAME TO address__old;

-- F1 type-change: app.address street text, number integer -> street text
--    every column of the type moves to a new one
-- F2 data-loss: app.address.number integer dropped
--    its values are gone; down brings the attribute back empty
CREATE TYPE app.address AS (
    street text
);

-- F3 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds 2 indexes
ALTER TABLE app.customers ALTER COLUMN home TYPE app.address USING CASE WHEN home::text IS NOT NULL THEN ROW((home).street)::text::app.address END;

DROP TYPE app.address__old;
