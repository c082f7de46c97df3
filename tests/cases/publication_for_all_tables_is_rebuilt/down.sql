-- modelmig revision 20260101000000 down: publication for all tables is rebuilt
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated feed: dropped and created again

-- D1 recreated: feed dropped and created again
--    it is created again further down; subscribers need REFRESH PUBLICATION
DROP PUBLICATION feed;

-- measured: SHARE UPDATE EXCLUSIVE on app.orders (reads and writes go on); no rewrite, no scan
CREATE PUBLICATION feed FOR TABLE app.orders;

COMMENT ON PUBLICATION feed IS 'kept';
