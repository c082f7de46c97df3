-- modelmig revision 20260101000000 down: exclusion with an extension
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique ex_bookings_room on app.bookings: exclude (room with =, tstzrange(starts, ends) with &&) where room > 0 -> none  after.rs:7

-- D1 unique: ex_bookings_room on app.bookings exclude (room with =, tstzrange(starts, ends) with &&) where room > 0 -> none
--    rows that exclude each other become possible
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP CONSTRAINT ex_bookings_room;
