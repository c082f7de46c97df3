-- modelmig revision 20260101000000 down: parts of an index with marks and names of their own
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.parts, app.parts_a (reads and writes wait); no rewrite, no scan
DROP INDEX app.parts_size;

-- measured: SHARE UPDATE EXCLUSIVE on app.parts_a (reads and writes go on); no rewrite, no scan
ALTER TABLE app.parts_a SET WITHOUT CLUSTER;
