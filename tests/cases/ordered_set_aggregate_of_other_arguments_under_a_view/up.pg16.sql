-- modelmig revision 20260101000000: ordered set aggregate of other arguments under a view
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.v: dropped and created again

-- F1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

DROP AGGREGATE app.middle(double precision, double precision);

CREATE AGGREGATE app.middle(double precision ORDER BY anyelement) (
    sfunc = pg_catalog.ordered_set_transition,
    stype = internal,
    finalfunc = pg_catalog.percentile_disc_final,
    finalfunc_extra = true
);

CREATE VIEW app.v (middle) AS
SELECT app.middle((0.5)::double precision) WITHIN GROUP (ORDER BY n) AS middle
   FROM app.t;
