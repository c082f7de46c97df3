-- modelmig revision 20260101000000 down: domain over a domain created
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.articles.title: app.title dropped  after.rs:16
--   D2 data-loss app.title: dropped                     after.rs:9
--   D3 data-loss app.name: dropped                      after.rs:5

-- D1 data-loss: app.articles.title app.title dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
ALTER TABLE app.articles DROP COLUMN title;

-- D2 data-loss: app.title dropped
--    columns of the type must be gone
DROP DOMAIN app.title;

-- D3 data-loss: app.name dropped
--    columns of the type must be gone
DROP DOMAIN app.name;
