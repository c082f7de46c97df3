-- modelmig revision 20260101000000 down: ordered set aggregate of other arguments under a view
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.v: dropped and created again

-- D1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

DROP AGGREGATE app.middle(double precision, anyelement);

CREATE AGGREGATE app.middle(double precision ORDER BY double precision) (sfunc = pg_catalog.ordered_set_transition, stype = internal, finalfunc = pg_catalog.percentile_cont_float8_final);

CREATE VIEW app.v (middle) AS
SELECT app.middle((0.5)::double precision) WITHIN GROUP (ORDER BY t.n) AS middle
   FROM app.t;
