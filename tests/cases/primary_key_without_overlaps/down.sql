-- modelmig revision 20260101000000 down: primary key without overlaps
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique       pk_bookings on app.bookings: primary key (room, during without overlaps) -> primary key (room, during)  after.rs:4
--   D2 scan         app.bookings: every row is read      after.rs:4
--   D3 blocks-reads app.bookings: reads and writes wait  after.rs:4

-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP CONSTRAINT pk_bookings;

-- D1 unique: pk_bookings on app.bookings primary key (room, during without overlaps) -> primary key (room, during)
--    duplicates make it fail
-- D2 scan: app.bookings every row is read
-- D3 blocks-reads: app.bookings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, scans app.bookings
ALTER TABLE app.bookings ADD CONSTRAINT pk_bookings PRIMARY KEY (room, during);
