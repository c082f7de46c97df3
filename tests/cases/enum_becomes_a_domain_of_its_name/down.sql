-- modelmig revision 20260101000000 down: enum becomes a domain of its name
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.color: domain -> enum
--   D2 rewrite          app.cars: every row is written anew                                 after.rs:12
--   D3 blocks-reads     app.cars: reads and writes wait                                     after.rs:12
--   D4 may-fail-on-rows app.cars.color: fails on values that do not read as the new type    after.rs:12
--   D5 rewrite          app.cars: every row is written anew                                 after.rs:13
--   D6 blocks-reads     app.cars: reads and writes wait                                     after.rs:13
--   D7 may-fail-on-rows app.cars.stripes: fails on values that do not read as the new type  after.rs:13

ALTER DOMAIN app.color RENAME TO color__old;

-- D1 type-change: app.color domain -> enum
--    every column of the type moves to the new one
CREATE TYPE app.color AS ENUM ('Red', 'Blue');

-- D2 rewrite: app.cars every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.cars reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.cars.color fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.cars WHERE color::text NOT IN ('Red', 'Blue')
-- measured: ACCESS EXCLUSIVE on app.cars (reads and writes wait); rewrites app.cars, rebuilds app.pk_cars
ALTER TABLE app.cars ALTER COLUMN color TYPE app.color USING color::app.color;

-- D5 rewrite: app.cars every row is written anew
--    needs the table's size again on disk
-- D6 blocks-reads: app.cars reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D7 may-fail-on-rows: app.cars.stripes fails on values that do not read as the new type
-- measured: ACCESS EXCLUSIVE on app.cars (reads and writes wait); rewrites app.cars, rebuilds app.pk_cars
ALTER TABLE app.cars ALTER COLUMN stripes TYPE app.color[] USING stripes::app.color[];

DROP DOMAIN app.color__old;
