-- modelmig revision 20260101000000 down: scalar becomes array
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss        app.articles.tags: text[] -> text        after.rs:8
--   D2 rewrite          app.articles: every row is written anew  after.rs:8
--   D3 blocks-reads     app.articles: reads and writes wait      after.rs:8
--   D4 may-fail-on-rows app.articles.tags: fails on NULL         after.rs:8

-- D1 data-loss: app.articles.tags text[] -> text
--    only the first element of each value stays
-- D2 rewrite: app.articles every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.articles reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.articles.tags fails on NULL
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); rewrites app.articles, rebuilds app.pk_articles
ALTER TABLE app.articles ALTER COLUMN tags TYPE text USING tags[1]::text;
