COMMENT ON INDEX app.pk_bookings IS 'carries the key';
COMMENT ON INDEX app.ex_bookings_during IS 'one guest at a time';
COMMENT ON SEQUENCE app.bookings_id_seq IS 'never reused';
