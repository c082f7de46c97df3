-- modelmig revision 20260101000000: primary key without overlaps
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique           pk_bookings on app.bookings: primary key (room, during) -> primary key (room, during without overlaps)  after.rs:4
--   F2 scan             app.bookings: every row is read                     after.rs:4
--   F3 blocks-reads     app.bookings: reads and writes wait                 after.rs:4
--   F4 may-fail-on-rows pk_bookings on app.bookings: fails on empty ranges  after.rs:4

-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP CONSTRAINT pk_bookings;

-- F1 unique: pk_bookings on app.bookings primary key (room, during) -> primary key (room, during without overlaps)
--    duplicates make it fail
-- F2 scan: app.bookings every row is read
-- F3 blocks-reads: app.bookings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: pk_bookings on app.bookings fails on empty ranges
--    to count them: SELECT count(*) FROM app.bookings WHERE isempty(during)
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, scans app.bookings
ALTER TABLE app.bookings ADD CONSTRAINT pk_bookings PRIMARY KEY (room, during WITHOUT OVERLAPS);
