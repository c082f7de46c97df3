-- modelmig revision 20260101000000 down: foreign key with a period
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 foreign-key fk_bookings_room_during on app.bookings: references app.rooms (id, during) -> none  after.rs:12

-- D1 foreign-key: fk_bookings_room_during on app.bookings references app.rooms (id, during) -> none
--    integrity is no longer enforced; the drop locks both tables
-- measured: ACCESS EXCLUSIVE on app.bookings, app.rooms (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP CONSTRAINT fk_bookings_room_during;
