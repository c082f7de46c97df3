-- modelmig revision 20260101000000: comments on indexes of keys and on an identity
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON INDEX app.ex_bookings_during IS 'one guest at a time';

COMMENT ON INDEX app.pk_bookings IS 'carries the key';

COMMENT ON INDEX app.uq_bookings_room IS NULL;

-- measured: SHARE UPDATE EXCLUSIVE on app.bookings_id_seq (nextval waits); no rewrite, no scan
COMMENT ON SEQUENCE app.bookings_id_seq IS 'never reused';
