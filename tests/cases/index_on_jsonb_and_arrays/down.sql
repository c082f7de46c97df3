-- modelmig revision 20260101000000 down: index on jsonb and arrays
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_articles_data;

-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_articles_tags;
