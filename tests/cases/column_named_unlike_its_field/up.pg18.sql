-- modelmig revision 20260101000000: column named unlike its field
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.articles.title: app.articles.title -> app.articles."Headline"  after.rs:9

-- F1 rename: app.articles.title app.articles.title -> app.articles."Headline"
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
ALTER TABLE app.articles RENAME COLUMN title TO "Headline";

-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
ALTER TABLE app.articles RENAME CONSTRAINT articles_title_not_null TO "articles_Headline_not_null";
