-- modelmig revision 20260101000000 down: exclusion changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique           ex_bookings_time on app.bookings: exclude (tstzrange(starts, ends) with &&) where NOT cancelled deferrable -> exclude (tstzrange(starts, ends) with &&)  after.rs:7
--   D2 scan             app.bookings: every row is read      after.rs:7
--   D3 blocks-reads     app.bookings: reads and writes wait  after.rs:7
--   D4 may-fail-on-rows ex_bookings_time on app.bookings: fails on some rows: range lower bound must be less than or equal to range upper bound  after.rs:7

-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP CONSTRAINT ex_bookings_time;

-- D1 unique: ex_bookings_time on app.bookings exclude (tstzrange(starts, ends) with &&) where NOT cancelled deferrable -> exclude (tstzrange(starts, ends) with &&)
--    rows that exclude each other make it fail
-- D2 scan: app.bookings every row is read
-- D3 blocks-reads: app.bookings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: ex_bookings_time on app.bookings fails on some rows: range lower bound must be less than or equal to range upper bound
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, scans app.bookings
ALTER TABLE app.bookings ADD CONSTRAINT ex_bookings_time EXCLUDE USING gist ((tstzrange(starts, ends)) WITH &&);
