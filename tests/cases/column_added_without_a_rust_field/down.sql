-- modelmig revision 20260101000000 down: column added without a rust field
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.articles.search: tsvector dropped  after.rs:4

-- D1 data-loss: app.articles.search tsvector dropped
--    its values can be computed again
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
ALTER TABLE app.articles DROP COLUMN search;
