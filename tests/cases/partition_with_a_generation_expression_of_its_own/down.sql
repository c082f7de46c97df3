-- modelmig revision 20260101000000 down: partition with a generation expression of its own
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.parts_2: dropped with its 4 columns
--   D2 data-loss app.parts.b: text dropped

-- D1 data-loss: app.parts_2 dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.parts, app.parts_2 (reads and writes wait); no rewrite, no scan
DROP TABLE app.parts_2;

-- D2 data-loss: app.parts.b text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.parts, app.parts_1 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parts DROP COLUMN b;
