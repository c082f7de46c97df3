-- modelmig revision 20260101000000: comments on a key and an exclusion
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON CONSTRAINT ex_bookings_during ON app.bookings IS 'one guest at a time';

COMMENT ON CONSTRAINT pk_bookings ON app.bookings IS 'as printed';
