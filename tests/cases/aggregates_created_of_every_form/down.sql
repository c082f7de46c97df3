-- modelmig revision 20260101000000 down: aggregates created of every form
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.t: dropped with its 2 columns

-- measured: ACCESS EXCLUSIVE on app.totals (reads and writes wait); no rewrite, no scan
DROP VIEW app.totals;

-- D1 data-loss: app.t dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP TABLE app.t;

DROP AGGREGATE "Other"."Rows"(*);

DROP AGGREGATE app.largest(integer);

DROP AGGREGATE app.middle(double precision, anyelement);

DROP AGGREGATE app.place("any");

DROP AGGREGATE app.total(integer);

DROP FUNCTION app.done(integer);

DROP FUNCTION app.minus(integer, integer);

DROP FUNCTION app.plus(integer, integer);
