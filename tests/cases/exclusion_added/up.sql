-- modelmig revision 20260101000000: exclusion added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique           ex_bookings_during on app.bookings: none -> exclude (during with &&)  after.rs:4
--   F2 scan             app.bookings: every row is read                                       after.rs:4
--   F3 blocks-reads     app.bookings: reads and writes wait                                   after.rs:4
--   F4 may-fail-on-rows ex_bookings_during on app.bookings: fails on rows that exclude each other  after.rs:4

-- F1 unique: ex_bookings_during on app.bookings none -> exclude (during with &&)
--    rows that exclude each other make it fail
-- F2 scan: app.bookings every row is read
-- F3 blocks-reads: app.bookings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: ex_bookings_during on app.bookings fails on rows that exclude each other
--    to count them: SELECT count(*) FROM app.bookings AS one JOIN app.bookings AS other ON one.ctid < other.ctid AND one.during && other.during
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, scans app.bookings
ALTER TABLE app.bookings ADD CONSTRAINT ex_bookings_during EXCLUDE USING gist (during WITH &&);
