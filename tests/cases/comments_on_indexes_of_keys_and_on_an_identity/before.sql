COMMENT ON INDEX app.uq_bookings_room IS 'as at the door';
