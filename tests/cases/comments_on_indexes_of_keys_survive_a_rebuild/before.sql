COMMENT ON INDEX app.uq_bookings_room IS 'as at the door';
COMMENT ON INDEX app.uq_bookings_floor IS 'with the lift';
COMMENT ON INDEX app.pk_bookings IS 'carries the key';
