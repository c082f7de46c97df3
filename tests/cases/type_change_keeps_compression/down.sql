-- modelmig revision 20260101000000 down: type change keeps compression
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.articles.body: text -> character varying(10)      after.rs:9
--   D2 rewrite          app.articles: every row is written anew               after.rs:9
--   D3 blocks-reads     app.articles: reads and writes wait                   after.rs:9
--   D4 may-fail-on-rows app.articles.body: fails on values that are too long  after.rs:9

-- D1 type-change: app.articles.body text -> character varying(10)
--    values are converted by an assignment cast
-- D2 rewrite: app.articles every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.articles reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.articles.body fails on values that are too long
--    to count them: SELECT count(*) FROM app.articles WHERE length(body::text) > 10
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); rewrites app.articles, rebuilds app.pk_articles
ALTER TABLE app.articles ALTER COLUMN body TYPE character varying(10);

-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
ALTER TABLE app.articles ALTER COLUMN body SET COMPRESSION pglz;
