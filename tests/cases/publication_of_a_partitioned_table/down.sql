-- modelmig revision 20260101000000 down: publication of a partitioned table
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed DROP TABLE app.events;

ALTER PUBLICATION feed SET (publish_via_partition_root = false);

-- measured: SHARE UPDATE EXCLUSIVE on app.clicks (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed ADD TABLE app.clicks;
