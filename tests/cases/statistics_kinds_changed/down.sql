-- modelmig revision 20260101000000 down: statistics kinds changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.st: dropped and created again

-- D1 recreated: app.st dropped and created again
--    it is created again further down, in the same transaction
-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
DROP STATISTICS app.st;

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
CREATE STATISTICS app.st (dependencies, mcv) ON age, name FROM app.users;
