-- modelmig revision 20260101000000 down: exclusion dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique           ex_bookings_during on app.bookings: none -> exclude (during with &&)
--   D2 scan             app.bookings: every row is read
--   D3 blocks-reads     app.bookings: reads and writes wait
--   D4 may-fail-on-rows ex_bookings_during on app.bookings: fails on rows that exclude each other

-- D1 unique: ex_bookings_during on app.bookings none -> exclude (during with &&)
--    rows that exclude each other make it fail
-- D2 scan: app.bookings every row is read
-- D3 blocks-reads: app.bookings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: ex_bookings_during on app.bookings fails on rows that exclude each other
--    to count them: SELECT count(*) FROM app.bookings AS one JOIN app.bookings AS other ON one.ctid < other.ctid AND one.during && other.during
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, scans app.bookings
ALTER TABLE app.bookings ADD CONSTRAINT ex_bookings_during EXCLUDE USING gist (during WITH &&);
