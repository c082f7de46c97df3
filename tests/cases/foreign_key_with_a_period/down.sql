-- modelmig revision 20260101000000 down: foreign key with a period
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.bookings, app.rooms (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP CONSTRAINT fk_bookings_room_during;
