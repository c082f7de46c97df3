-- modelmig revision 20260101000000 down: identity with a wider sequence added
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.more.id: integer dropped
--   D2 data-loss app.copy_id_seq: identity dropped

-- D1 data-loss: app.more.id integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.more (reads and writes wait); no rewrite, no scan
ALTER TABLE app.more DROP COLUMN id;

-- D2 data-loss: app.copy_id_seq identity dropped
--    the position of its sequence is lost
-- measured: ACCESS EXCLUSIVE on app.copy (reads and writes wait); no rewrite, no scan
ALTER TABLE app.copy ALTER COLUMN id DROP IDENTITY;
