-- modelmig revision 20260101000000: index rebuilt keeps what rides along
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.articles: every row is read  after.rs:6
--   F2 blocks-writes app.articles: writes wait        after.rs:6

-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_articles_title;

-- F1 scan: app.articles every row is read
-- F2 blocks-writes: app.articles writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.articles (writes wait); no rewrite, scans app.articles
CREATE INDEX idx_articles_title ON app.articles ((lower(title))) WITH (fillfactor = 80) WHERE title <> '?';

ALTER INDEX app.idx_articles_title ALTER COLUMN 1 SET STATISTICS 500;

COMMENT ON INDEX app.idx_articles_title IS 'for the search';
