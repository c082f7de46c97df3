-- modelmig revision 20260101000000 down: conversions change
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.changed: dropped and created again

DROP CONVERSION app."Instead of the first";

-- D1 recreated: app.changed dropped and created again
--    it is created again further down, in the same transaction
DROP CONVERSION app.changed;

CREATE CONVERSION app.changed FOR 'UTF8' TO 'LATIN2' FROM pg_catalog.utf8_to_iso8859;

COMMENT ON CONVERSION app.changed IS 'before';

CREATE DEFAULT CONVERSION app.first FOR 'LATIN1' TO 'UTF8' FROM pg_catalog.iso8859_1_to_utf8;

CREATE CONVERSION public.gone FOR 'UTF8' TO 'LATIN1' FROM pg_catalog.utf8_to_iso8859_1;
