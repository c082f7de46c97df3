-- modelmig revision 20260101000000 down: table created with keys that are alike
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.guests: dropped with its 2 columns    after.rs:22
--   D2 data-loss app.bookings: dropped with its 3 columns  after.rs:12

-- D1 data-loss: app.guests dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.bookings, app.guests (reads and writes wait); no rewrite, no scan
DROP TABLE app.guests;

-- D2 data-loss: app.bookings dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
DROP TABLE app.bookings;

DROP SCHEMA app;
