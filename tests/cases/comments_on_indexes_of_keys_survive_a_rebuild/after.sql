COMMENT ON INDEX app.uq_bookings_room IS 'as at the door';
COMMENT ON INDEX app.uq_bookings_floor IS 'with the lift';
COMMENT ON INDEX app.pk_bookings IS 'carries the key';
COMMENT ON SEQUENCE app.bookings_id_seq IS 'never reused';
COMMENT ON SEQUENCE app.bookings_number_seq IS 'printed';
