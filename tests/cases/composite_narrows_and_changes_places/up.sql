-- modelmig revision 20260101000000: composite narrows and changes places
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change      app.address: street character varying(8), number integer -> number bigint, street character varying(4)  after.rs:5
--   F2 rewrite          app.customers: every row is written anew               after.rs:16
--   F3 blocks-reads     app.customers: reads and writes wait                   after.rs:16
--   F4 may-fail-on-rows app.customers.home: fails on values that are too long  after.rs:16

ALTER TYPE app.address RENAME TO address__old;

-- F1 type-change: app.address street character varying(8), number integer -> number bigint, street character varying(4)
--    every column of the type moves to a new one
CREATE TYPE app.address AS (
    number bigint,
    street character varying(4)
);

-- F2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.customers.home fails on values that are too long
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN home TYPE app.address USING CASE WHEN home::text IS NOT NULL THEN ROW((home).number::bigint, (home).street)::text::app.address END;

DROP TYPE app.address__old;
