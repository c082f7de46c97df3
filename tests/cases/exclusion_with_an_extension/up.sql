-- modelmig revision 20260101000000: exclusion with an extension
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique           ex_bookings_room on app.bookings: none -> exclude (room with =, tstzrange(starts, ends) with &&) where room > 0  after.rs:7
--   F2 scan             app.bookings: every row is read      after.rs:7
--   F3 blocks-reads     app.bookings: reads and writes wait  after.rs:7
--   F4 may-fail-on-rows ex_bookings_room on app.bookings: fails on some rows: range lower bound must be less than or equal to range upper bound  after.rs:7

-- F1 unique: ex_bookings_room on app.bookings none -> exclude (room with =, tstzrange(starts, ends) with &&) where room > 0
--    rows that exclude each other make it fail
-- F2 scan: app.bookings every row is read
-- F3 blocks-reads: app.bookings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: ex_bookings_room on app.bookings fails on some rows: range lower bound must be less than or equal to range upper bound
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, scans app.bookings
ALTER TABLE app.bookings ADD CONSTRAINT ex_bookings_room EXCLUDE USING gist (room WITH =, (tstzrange(starts, ends)) WITH &&) WITH (fillfactor = 80) WHERE (room > 0);
