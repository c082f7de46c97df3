-- modelmig revision 20260101000000 down: two serials that want one sequence name
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.t: dropped with its column  after.rs:12

-- D1 data-loss: app.t dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP TABLE app.t;
