-- modelmig revision 20260101000000: domain over a domain created
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.articles (up fails on every row tried: column "title" of relation "articles" contains null values)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 not-null         app.articles.title: added NOT NULL without a default  after.rs:16
--   F2 rewrite          app.articles: every row is written anew               after.rs:16
--   F3 blocks-reads     app.articles: reads and writes wait                   after.rs:16
--   F4 may-fail-on-rows app.articles.title: fails on NULL                     after.rs:16

CREATE DOMAIN app.name AS text
    CONSTRAINT ck_name CHECK (VALUE <> '');

CREATE DOMAIN app.title AS app.name
    CONSTRAINT ck_title CHECK (length(VALUE) < 90);

-- F1 not-null: app.articles.title added NOT NULL without a default
--    fails when the table has rows
-- F2 rewrite: app.articles every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.articles reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.articles.title fails on NULL
--    to count them: SELECT count(*) FROM app.articles
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); rewrites app.articles, rebuilds app.pk_articles
ALTER TABLE app.articles ADD COLUMN title app.title NOT NULL;
