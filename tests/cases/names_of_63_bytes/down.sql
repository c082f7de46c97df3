-- modelmig revision 20260101000000 down: names of 63 bytes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk."éééééééééééééééééééééééééééééééx": integer dropped  after.rs:15

-- D1 data-loss: app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk."éééééééééééééééééééééééééééééééx" integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk (reads and writes wait); no rewrite, no scan
ALTER TABLE app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk DROP COLUMN "éééééééééééééééééééééééééééééééx";
