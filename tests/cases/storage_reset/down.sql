-- modelmig revision 20260101000000 down: storage reset
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
ALTER TABLE app.articles ALTER COLUMN body SET STORAGE PLAIN;
