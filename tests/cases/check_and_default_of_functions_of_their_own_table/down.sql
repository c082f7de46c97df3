-- modelmig revision 20260101000000 down: check and default of functions of their own table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.t: dropped with its 2 columns

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP CONSTRAINT ck_good;

DROP FUNCTION app.is_good(app.t);

-- D1 data-loss: app.t dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP TABLE app.t;

DROP FUNCTION app.next_id();
