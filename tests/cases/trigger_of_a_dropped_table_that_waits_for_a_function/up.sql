-- modelmig revision 20260101000000: trigger of a dropped table that waits for a function
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.lines: dropped with its 2 columns

DROP FUNCTION app.total();

-- F1 data-loss: app.lines dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
DROP TABLE app.lines;

DROP FUNCTION app.check_line();
