-- modelmig revision 20260101000000 down: comments on a key and an exclusion
-- returns to: base
-- fingerprints: …

COMMENT ON CONSTRAINT ex_bookings_during ON app.bookings IS NULL;

COMMENT ON CONSTRAINT pk_bookings ON app.bookings IS NULL;
