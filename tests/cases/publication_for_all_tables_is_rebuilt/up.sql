-- modelmig revision 20260101000000: publication for all tables is rebuilt
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated feed: dropped and created again

-- F1 recreated: feed dropped and created again
--    it is created again further down; subscribers need REFRESH PUBLICATION
DROP PUBLICATION feed;

CREATE PUBLICATION feed FOR ALL TABLES;

COMMENT ON PUBLICATION feed IS 'kept';
