-- modelmig revision 20260101000000 down: statistics target added
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.articles (reads and writes go on); no rewrite, no scan
ALTER TABLE app.articles ALTER COLUMN body SET STATISTICS -1;
