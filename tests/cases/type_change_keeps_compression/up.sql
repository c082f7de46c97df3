-- modelmig revision 20260101000000: type change keeps compression
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change app.articles.body: character varying(10) -> text  after.rs:9

-- F1 type-change: app.articles.body character varying(10) -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
ALTER TABLE app.articles ALTER COLUMN body TYPE text;

-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
ALTER TABLE app.articles ALTER COLUMN body SET COMPRESSION pglz;
