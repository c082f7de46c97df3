-- modelmig revision 20260101000000 down: column named unlike its field
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.articles."Headline": app.articles."Headline" -> app.articles.title  after.rs:9

-- D1 rename: app.articles."Headline" app.articles."Headline" -> app.articles.title
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
ALTER TABLE app.articles RENAME COLUMN "Headline" TO title;

-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
ALTER TABLE app.articles RENAME CONSTRAINT "articles_Headline_not_null" TO articles_title_not_null;
