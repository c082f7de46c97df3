-- modelmig revision 20260101000000 down: collation dropped with its column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible app.t.plain: text comes back at the end of the table, empty
--   D2 type-change  app.t.word: text -> text COLLATE app.sorted

CREATE COLLATION app.sorted (provider = libc, locale = 'C');

COMMENT ON COLLATION app.sorted IS 'goes';

-- D1 irreversible: app.t.plain text comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ADD COLUMN plain text COLLATE app.sorted;

-- D2 type-change: app.t.word text -> text COLLATE app.sorted
--    sort order changes, indexes on the column are rebuilt
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ALTER COLUMN word TYPE text COLLATE app.sorted;
