-- modelmig revision 20260101000000 down: enum label that a view alone names
-- returns to: base
-- group: 20260101000000 1/2
-- fingerprints: …
--
-- flags:
--   D1 recreated        app.v: dropped and created again
--   D2 enum-value       app.e: a, b -> a
--   D3 rewrite          app.t: every row is written anew
--   D4 blocks-reads     app.t: reads and writes wait
--   D5 may-fail-on-rows app.t.x: fails on values that do not read as the new type

-- D1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

ALTER TYPE app.e RENAME TO e__old;

-- D2 enum-value: app.e a, b -> a
--    fails on rows that hold a removed label
CREATE TYPE app.e AS ENUM ('a');

-- D3 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.t.x fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.t WHERE x::text NOT IN ('a')
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ALTER COLUMN x TYPE app.e USING x::text::app.e;

CREATE VIEW app.v (x) AS
SELECT x
   FROM app.t
  WHERE (x = 'a'::app.e);

DROP TYPE app.e__old;
