-- modelmig revision 20260101000000 down: view gains a column that the next one reads
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.a_second: dropped and created again
--   D2 recreated app.z_first: dropped and created again

-- D1 recreated: app.a_second dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.a_second (reads and writes wait); no rewrite, no scan
DROP VIEW app.a_second;

-- D2 recreated: app.z_first dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.z_first (reads and writes wait); no rewrite, no scan
DROP VIEW app.z_first;

CREATE VIEW app.z_first (a) AS
SELECT a
   FROM app.t;

CREATE VIEW app.a_second (a) AS
SELECT a
   FROM app.z_first;
