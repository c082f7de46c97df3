-- modelmig revision 20260101000000 down: index rebuilt keeps what rides along
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan          app.articles: every row is read  after.rs:6
--   D2 blocks-writes app.articles: writes wait        after.rs:6

-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_articles_title;

-- D1 scan: app.articles every row is read
-- D2 blocks-writes: app.articles writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.articles (writes wait); no rewrite, scans app.articles
CREATE INDEX idx_articles_title ON app.articles ((lower(title))) WITH (fillfactor = 80) WHERE title <> ''::text;

ALTER INDEX app.idx_articles_title ALTER COLUMN 1 SET STATISTICS 500;

COMMENT ON INDEX app.idx_articles_title IS 'for the search';
