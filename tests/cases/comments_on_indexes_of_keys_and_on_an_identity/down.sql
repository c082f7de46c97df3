-- modelmig revision 20260101000000 down: comments on indexes of keys and on an identity
-- returns to: base
-- fingerprints: …

COMMENT ON INDEX app.ex_bookings_during IS NULL;

COMMENT ON INDEX app.pk_bookings IS NULL;

COMMENT ON INDEX app.uq_bookings_room IS 'as at the door';

-- measured: SHARE UPDATE EXCLUSIVE on app.bookings_id_seq (nextval waits); no rewrite, no scan
COMMENT ON SEQUENCE app.bookings_id_seq IS NULL;
