-- modelmig revision 20260101000000 down: view of values under names of its own
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.w (reads and writes wait); no rewrite, no scan
DROP VIEW app.w;

-- measured: ACCESS EXCLUSIVE on app.x (reads and writes wait); no rewrite, no scan
DROP VIEW app.x;

-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.v (k, l) AS
VALUES (1,'a'::text), (2,'b'::text);
