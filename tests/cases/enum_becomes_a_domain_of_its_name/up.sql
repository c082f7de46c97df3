-- modelmig revision 20260101000000: enum becomes a domain of its name
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.color: enum -> domain            after.rs:4
--   F2 rewrite      app.cars: every row is written anew  after.rs:12
--   F3 blocks-reads app.cars: reads and writes wait      after.rs:12
--   F4 rewrite      app.cars: every row is written anew  after.rs:13
--   F5 blocks-reads app.cars: reads and writes wait      after.rs:13

ALTER TYPE app.color RENAME TO color__old;

-- F1 type-change: app.color enum -> domain
--    every column of the type moves to the new one
CREATE DOMAIN app.color AS text
    CONSTRAINT ck_color CHECK (VALUE <> '');

-- F2 rewrite: app.cars every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.cars reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.cars (reads and writes wait); rewrites app.cars, rebuilds app.pk_cars
ALTER TABLE app.cars ALTER COLUMN color TYPE app.color;

-- F4 rewrite: app.cars every row is written anew
--    needs the table's size again on disk
-- F5 blocks-reads: app.cars reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.cars (reads and writes wait); rewrites app.cars, rebuilds app.pk_cars
ALTER TABLE app.cars ALTER COLUMN stripes TYPE app.color[];

DROP TYPE app.color__old;
