-- modelmig revision 20260101000000: policies and keys of dropped tables in a cycle
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.shares: dropped with its 2 columns
--   F2 data-loss app.documents: dropped with its column

-- measured: ACCESS EXCLUSIVE on app.documents (reads and writes wait); no rewrite, no scan
DROP RULE keep ON app.documents;

-- measured: ACCESS EXCLUSIVE on app.documents (reads and writes wait); no rewrite, no scan
DROP POLICY shared ON app.documents;

-- measured: ACCESS EXCLUSIVE on app.shares (reads and writes wait); no rewrite, no scan
DROP POLICY mine ON app.shares;

DROP FUNCTION app.mine(app.shares);

-- F1 data-loss: app.shares dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.documents, app.shares (reads and writes wait); no rewrite, no scan
DROP TABLE app.shares;

-- F2 data-loss: app.documents dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.documents (reads and writes wait); no rewrite, no scan
DROP TABLE app.documents;
