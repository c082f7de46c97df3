-- modelmig revision 20260101000000: exclusion changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique       ex_bookings_time on app.bookings: exclude (tstzrange(starts, ends) with &&) -> exclude (tstzrange(starts, ends) with &&) where NOT cancelled deferrable  after.rs:7
--   F2 scan         app.bookings: every row is read      after.rs:7
--   F3 blocks-reads app.bookings: reads and writes wait  after.rs:7

-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP CONSTRAINT ex_bookings_time;

-- F1 unique: ex_bookings_time on app.bookings exclude (tstzrange(starts, ends) with &&) -> exclude (tstzrange(starts, ends) with &&) where NOT cancelled deferrable
--    rows that exclude each other make it fail
-- F2 scan: app.bookings every row is read
-- F3 blocks-reads: app.bookings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, scans app.bookings
ALTER TABLE app.bookings ADD CONSTRAINT ex_bookings_time EXCLUDE USING gist ((tstzrange(starts, ends)) WITH &&) WHERE (NOT cancelled) DEFERRABLE;
