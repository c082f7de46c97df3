-- modelmig revision 20260101000000 down: exclusion added
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique ex_bookings_during on app.bookings: exclude (during with &&) -> none  after.rs:4

-- D1 unique: ex_bookings_during on app.bookings exclude (during with &&) -> none
--    rows that exclude each other become possible
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP CONSTRAINT ex_bookings_during;
