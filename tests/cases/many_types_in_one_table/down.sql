-- modelmig revision 20260101000000 down: many types in one table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.samples: dropped with its 23 columns  after.rs:9

-- D1 data-loss: app.samples dropped with its 23 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.samples (reads and writes wait); no rewrite, no scan
DROP TABLE app.samples;

DROP SCHEMA app;
