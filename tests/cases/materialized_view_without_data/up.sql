-- modelmig revision 20260101000000: materialized view without data
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.v: dropped and created again

-- F1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW app.v;

CREATE MATERIALIZED VIEW app.v (a, b) AS
SELECT t.a,
    t.b
   FROM app.t
WITH NO DATA;

CREATE UNIQUE INDEX v_a ON app.v (a);
