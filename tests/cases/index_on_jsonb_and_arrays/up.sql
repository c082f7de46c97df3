-- modelmig revision 20260101000000: index on jsonb and arrays
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.articles: every row is read  after.rs:7
--   F2 blocks-writes app.articles: writes wait        after.rs:7
--   F3 scan          app.articles: every row is read  after.rs:8
--   F4 blocks-writes app.articles: writes wait        after.rs:8

-- F1 scan: app.articles every row is read
-- F2 blocks-writes: app.articles writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.articles (writes wait); no rewrite, scans app.articles
CREATE INDEX idx_articles_data ON app.articles USING gin (data jsonb_path_ops);

-- F3 scan: app.articles every row is read
-- F4 blocks-writes: app.articles writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.articles (writes wait); no rewrite, scans app.articles
CREATE INDEX idx_articles_tags ON app.articles USING gin (tags) WITH (fastupdate = off);
