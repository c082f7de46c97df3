-- modelmig revision 20260101000000: statistics created with a target
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
CREATE STATISTICS app.st (dependencies, mcv) ON age, name FROM app.users;

ALTER STATISTICS app.st SET STATISTICS 500;

COMMENT ON STATISTICS app.st IS 'they belong together';
