-- modelmig revision 20260101000000 down: extension created at an older version
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss pg_trgm: dropped

-- D1 data-loss: pg_trgm dropped
--    everything the extension defines goes with it
DROP EXTENSION pg_trgm;
