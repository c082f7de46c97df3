-- modelmig revision 20260101000000 down: publication changes in place
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION "Some" DROP TABLE app.users;

ALTER PUBLICATION "Some" SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);

-- measured: SHARE UPDATE EXCLUSIVE on app.orders (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION "Some" ADD TABLE app.orders;

COMMENT ON PUBLICATION "Some" IS 'old';
