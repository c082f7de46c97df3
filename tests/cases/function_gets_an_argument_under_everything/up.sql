-- modelmig revision 20260101000000: function gets an argument under everything
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated     p on app.t: dropped and created again
--   F2 recreated     app.v: dropped and created again
--   F3 collateral    app.t.g: generated from b
--   F4 rewrite       app.t: every row is written anew
--   F5 blocks-reads  app.t: reads and writes wait
--   F6 scan          app.t: every row is read
--   F7 blocks-reads  app.t: reads and writes wait
--   F8 scan          app.t: every row is read
--   F9 blocks-writes app.t: writes wait

-- F1 recreated: p on app.t dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP POLICY p ON app.t;

-- F2 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP CONSTRAINT ck;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_f;

-- F3 collateral: app.t.g generated from b
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP COLUMN g;

ALTER DOMAIN app.d DROP DEFAULT;

ALTER DOMAIN app.d DROP CONSTRAINT d_f;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ALTER COLUMN a DROP DEFAULT;

DROP FUNCTION app.f(integer);

CREATE FUNCTION app.f(a integer, times integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1$function$;

ALTER DOMAIN app.d SET DEFAULT app.f(1);

ALTER DOMAIN app.d ADD CONSTRAINT d_f CHECK (app.f(VALUE) > 0);

-- F4 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F5 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ADD COLUMN g integer GENERATED ALWAYS AS (app.f(b)) STORED;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ALTER COLUMN a SET DEFAULT app.f(1);

-- F6 scan: app.t every row is read
-- F7 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, scans app.t
ALTER TABLE app.t ADD CONSTRAINT ck CHECK (app.f(b) > 0);

-- F8 scan: app.t every row is read
-- F9 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_f ON app.t ((app.f(b)));

CREATE VIEW app.v (one) AS
SELECT app.f(1) AS one;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
CREATE POLICY p ON app.t TO PUBLIC USING (app.f(a) = 1);
