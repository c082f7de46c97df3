-- modelmig revision 20260101000000: conversions change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.changed: dropped and created again

-- F1 recreated: app.changed dropped and created again
--    it is created again further down, in the same transaction
DROP CONVERSION app.changed;

DROP CONVERSION app.first;

DROP CONVERSION public.gone;

CREATE DEFAULT CONVERSION app."Instead of the first" FOR 'LATIN1' TO 'UTF8' FROM pg_catalog.iso8859_1_to_utf8;

CREATE DEFAULT CONVERSION app.changed FOR 'UTF8' TO 'LATIN2' FROM pg_catalog.utf8_to_iso8859;

COMMENT ON CONVERSION app.changed IS 'after';
