-- modelmig revision 20260101000000: composite attributes change places
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.address: street text, city text -> city text, street text  after.rs:5
--   F2 rewrite      app.customers: every row is written anew                       after.rs:15
--   F3 blocks-reads app.customers: reads and writes wait                           after.rs:15

ALTER TYPE app.address RENAME TO address__old;

-- F1 type-change: app.address street text, city text -> city text, street text
--    every column of the type moves to a new one
CREATE TYPE app.address AS (
    city text,
    street text
);

-- F2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN home TYPE app.address USING CASE WHEN home::text IS NOT NULL THEN ROW((home).city, (home).street)::text::app.address END;

DROP TYPE app.address__old;
