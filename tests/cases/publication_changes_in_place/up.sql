-- modelmig revision 20260101000000: publication changes in place
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.orders (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION "Some" DROP TABLE app.orders;

ALTER PUBLICATION "Some" SET (publish = 'insert, truncate', publish_via_partition_root = true);

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION "Some" ADD TABLE app.users;

COMMENT ON PUBLICATION "Some" IS 'new';
