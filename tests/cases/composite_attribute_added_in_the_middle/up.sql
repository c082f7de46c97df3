-- modelmig revision 20260101000000: composite attribute added in the middle
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.address: street text, city text -> street text, number integer, city text  after.rs:5
--   F2 rewrite      app.customers: every row is written anew  after.rs:16
--   F3 blocks-reads app.customers: reads and writes wait      after.rs:16

ALTER TYPE app.address RENAME TO address__old;

-- F1 type-change: app.address street text, city text -> street text, number integer, city text
--    every column of the type moves to a new one
CREATE TYPE app.address AS (
    street text,
    number integer,
    city text
);

-- F2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN home TYPE app.address USING CASE WHEN home::text IS NOT NULL THEN ROW((home).street, NULL, (home).city)::text::app.address END;

DROP TYPE app.address__old;
