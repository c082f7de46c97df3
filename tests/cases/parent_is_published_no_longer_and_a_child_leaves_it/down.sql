-- modelmig revision 20260101000000 down: parent is published no longer and a child leaves it
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.child (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
ALTER TABLE app.child INHERIT app.base;

-- measured: SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION sent ADD TABLE ONLY app.base;
