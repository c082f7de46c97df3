-- modelmig revision 20260101000000: statistics target added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.articles (reads and writes go on); no rewrite, no scan
ALTER TABLE app.articles ALTER COLUMN body SET STATISTICS 500;
