-- modelmig revision 20260101000000 down: type change keeps the statistics of indexes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.articles.title: text -> character varying(20)      after.rs:12
--   D2 rewrite          app.articles: every row is written anew                after.rs:12
--   D3 blocks-reads     app.articles: reads and writes wait                    after.rs:12
--   D4 may-fail-on-rows app.articles.title: fails on values that are too long  after.rs:12

-- D1 type-change: app.articles.title text -> character varying(20)
--    values are converted by an assignment cast
-- D2 rewrite: app.articles every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.articles reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.articles.title fails on values that are too long
--    to count them: SELECT count(*) FROM app.articles WHERE length(title::text) > 20
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); rewrites app.articles, rebuilds 3 indexes
ALTER TABLE app.articles ALTER COLUMN title TYPE character varying(20);

ALTER INDEX app.idx_articles_title ALTER COLUMN 2 SET STATISTICS 500;

ALTER INDEX app.idx_articles_upper ALTER COLUMN 1 SET STATISTICS 100;
