-- modelmig revision 20260101000000 down: materialized view without data
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.v: dropped and created again

-- D1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW app.v;

CREATE MATERIALIZED VIEW app.v (a) AS
SELECT a
   FROM app.t
WITH NO DATA;
