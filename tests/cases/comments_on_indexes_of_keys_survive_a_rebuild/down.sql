-- modelmig revision 20260101000000 down: comments on indexes of keys survive a rebuild
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss        app.bookings.number: integer dropped                                     after.rs:11
--   D2 data-loss        app.bookings_id_seq: identity dropped                                    after.rs:7
--   D3 unique           uq_bookings_room on app.bookings: unique (room, floor) -> unique (room)  after.rs:4
--   D4 scan             app.bookings: every row is read                                          after.rs:4
--   D5 blocks-reads     app.bookings: reads and writes wait                                      after.rs:4
--   D6 may-fail-on-rows uq_bookings_room on app.bookings: fails on duplicates                    after.rs:4
--   D7 unique           uq_bookings_floor on app.bookings: constraint unique (floor) -> index unique (floor)
--   D8 scan             app.bookings: every row is read
--   D9 blocks-writes    app.bookings: writes wait

-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP CONSTRAINT uq_bookings_floor;

-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP CONSTRAINT uq_bookings_room;

-- D1 data-loss: app.bookings.number integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP COLUMN number;

-- D2 data-loss: app.bookings_id_seq identity dropped
--    the position of its sequence is lost
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings ALTER COLUMN id DROP IDENTITY;

-- D3 unique: uq_bookings_room on app.bookings unique (room, floor) -> unique (room)
--    duplicates make it fail
-- D4 scan: app.bookings every row is read
-- D5 blocks-reads: app.bookings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D6 may-fail-on-rows: uq_bookings_room on app.bookings fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.bookings WHERE room IS NOT NULL GROUP BY room HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, scans app.bookings
ALTER TABLE app.bookings ADD CONSTRAINT uq_bookings_room UNIQUE (room);

-- D7 unique: uq_bookings_floor on app.bookings constraint unique (floor) -> index unique (floor)
--    the rule stays; ON CONFLICT ON CONSTRAINT no longer finds it by its name
-- D8 scan: app.bookings every row is read
-- D9 blocks-writes: app.bookings writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.bookings (writes wait); no rewrite, scans app.bookings
CREATE UNIQUE INDEX uq_bookings_floor ON app.bookings (floor);

COMMENT ON INDEX app.uq_bookings_floor IS 'with the lift';

COMMENT ON INDEX app.uq_bookings_room IS 'as at the door';
