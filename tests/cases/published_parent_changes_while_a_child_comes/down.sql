-- modelmig revision 20260101000000 down: published parent changes while a child comes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.child: dropped with its 2 columns

-- D1 data-loss: app.child dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.child (reads and writes wait); no rewrite, no scan
DROP TABLE app.child;

-- measured: SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION sent DROP TABLE ONLY app.base;

-- measured: SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION sent ADD TABLE ONLY app.base;
