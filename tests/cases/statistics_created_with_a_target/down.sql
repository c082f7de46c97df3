-- modelmig revision 20260101000000 down: statistics created with a target
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
DROP STATISTICS app.st;
