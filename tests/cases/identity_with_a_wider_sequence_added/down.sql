-- modelmig revision 20260101000000 down: identity with a wider sequence added
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.copy_id_seq: identity dropped

-- D1 data-loss: app.copy_id_seq identity dropped
--    the position of its sequence is lost
-- measured: ACCESS EXCLUSIVE on app.copy (reads and writes wait); no rewrite, no scan
ALTER TABLE app.copy ALTER COLUMN id DROP IDENTITY;
