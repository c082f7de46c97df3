-- modelmig revision 20260101000000: column added without a rust field
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rewrite      app.articles: every row is written anew  after.rs:4
--   F2 blocks-reads app.articles: reads and writes wait      after.rs:4

-- F1 rewrite: app.articles every row is written anew
--    needs the table's size again on disk
-- F2 blocks-reads: app.articles reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); rewrites app.articles
ALTER TABLE app.articles ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', title)) STORED;
