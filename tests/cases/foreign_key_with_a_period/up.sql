-- modelmig revision 20260101000000: foreign key with a period
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan             app.bookings: every row is read  after.rs:12
--   F2 blocks-writes    app.bookings: writes wait        after.rs:12
--   F3 blocks-writes    app.rooms: writes wait           after.rs:12
--   F4 may-fail-on-rows fk_bookings_room_during on app.bookings: fails on rows whose key points nowhere  after.rs:12

-- F1 scan: app.bookings every row is read
-- F2 blocks-writes: app.bookings writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F3 blocks-writes: app.rooms writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: fk_bookings_room_during on app.bookings fails on rows whose key points nowhere
--    to count them: SELECT count(*) FROM app.bookings AS child WHERE child.room IS NOT NULL AND child.during IS NOT NULL AND NOT COALESCE(child.during <@ (SELECT range_agg(parent.during) FROM app.rooms AS parent WHERE parent.id = child.room), false)
-- measured: SHARE ROW EXCLUSIVE on app.bookings, app.rooms (writes wait); no rewrite, scans app.bookings
ALTER TABLE app.bookings ADD CONSTRAINT fk_bookings_room_during FOREIGN KEY (room, PERIOD during) REFERENCES app.rooms (id, PERIOD during);
