-- modelmig revision 20260101000000: type change keeps the statistics of indexes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.articles.title: character varying(20) -> text  after.rs:12
--   F2 scan         app.articles: every row is read                    after.rs:12
--   F3 blocks-reads app.articles: reads and writes wait                after.rs:12

-- F1 type-change: app.articles.title character varying(20) -> text
--    values are converted by an assignment cast
-- F2 scan: app.articles every row is read
-- F3 blocks-reads: app.articles reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, rebuilds 2 indexes, scans app.articles
ALTER TABLE app.articles ALTER COLUMN title TYPE text;

ALTER INDEX app.idx_articles_title ALTER COLUMN 2 SET STATISTICS 500;

ALTER INDEX app.idx_articles_upper ALTER COLUMN 1 SET STATISTICS 200;
