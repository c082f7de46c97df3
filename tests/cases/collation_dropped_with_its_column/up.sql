-- modelmig revision 20260101000000: collation dropped with its column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss   app.t.plain: text dropped
--   F2 type-change app.t.word: text COLLATE app.sorted -> text

-- F1 data-loss: app.t.plain text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP COLUMN plain;

-- F2 type-change: app.t.word text COLLATE app.sorted -> text
--    sort order changes, indexes on the column are rebuilt
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ALTER COLUMN word TYPE text COLLATE "default";

DROP COLLATION app.sorted;
