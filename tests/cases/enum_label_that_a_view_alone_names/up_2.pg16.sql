-- modelmig revision 20260101000001: enum label that a view alone names
-- revises: 20260101000000
-- group: 20260101000000 2/2
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.v (x) AS
SELECT x
   FROM app.t
  WHERE (x = 'b'::app.e);
