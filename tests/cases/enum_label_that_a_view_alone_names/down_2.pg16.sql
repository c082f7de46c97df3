-- modelmig revision 20260101000001 down: enum label that a view alone names
-- returns to: 20260101000000
-- group: 20260101000000 2/2
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.v (x) AS
SELECT x
   FROM app.t
  WHERE (x = 'a'::app.e);
