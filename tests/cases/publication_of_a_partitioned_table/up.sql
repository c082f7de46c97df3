-- modelmig revision 20260101000000: publication of a partitioned table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.clicks (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed DROP TABLE app.clicks;

ALTER PUBLICATION feed SET (publish_via_partition_root = true);

-- measured: SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed ADD TABLE app.events (id) WHERE (id > 0);
