-- modelmig revision 20260101000000: published parent comes back while a child goes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.child: dropped with its 2 columns

-- F1 data-loss: app.child dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.child (reads and writes wait); no rewrite, no scan
DROP TABLE app.child;

-- measured: SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION sent ADD TABLE ONLY app.base;
