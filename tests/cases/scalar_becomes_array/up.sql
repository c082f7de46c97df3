-- modelmig revision 20260101000000: scalar becomes array
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.articles.tags: text -> text[]        after.rs:8
--   F2 rewrite      app.articles: every row is written anew  after.rs:8
--   F3 blocks-reads app.articles: reads and writes wait      after.rs:8

-- F1 type-change: app.articles.tags text -> text[]
--    each value becomes an array of one element
-- F2 rewrite: app.articles every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.articles reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); rewrites app.articles, rebuilds app.pk_articles
ALTER TABLE app.articles ALTER COLUMN tags TYPE text[] USING CASE WHEN tags IS NOT NULL THEN ARRAY[tags]::text[] END;
