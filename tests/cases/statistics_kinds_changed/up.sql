-- modelmig revision 20260101000000: statistics kinds changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.st: dropped and created again

-- F1 recreated: app.st dropped and created again
--    it is created again further down, in the same transaction
-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
DROP STATISTICS app.st;

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
CREATE STATISTICS app.st (ndistinct) ON age, name FROM app.users;
