-- modelmig revision 20260101000000: storage changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.articles (reads and writes wait); no rewrite, no scan
ALTER TABLE app.articles ALTER COLUMN body SET STORAGE EXTERNAL;
