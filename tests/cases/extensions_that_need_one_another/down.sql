-- modelmig revision 20260101000000 down: extensions that need one another
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss earthdistance: dropped
--   D2 data-loss cube: dropped

-- D1 data-loss: earthdistance dropped
--    everything the extension defines goes with it
DROP EXTENSION earthdistance;

-- D2 data-loss: cube dropped
--    everything the extension defines goes with it
DROP EXTENSION cube;
