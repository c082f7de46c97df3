-- modelmig revision 20260101000000 down: materialized view storage in place
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.m (reads and writes go on); no rewrite, no scan
ALTER MATERIALIZED VIEW app.m ALTER COLUMN a RESET (n_distinct_inherited);

-- measured: SHARE UPDATE EXCLUSIVE on app.m (reads and writes go on); no rewrite, no scan
ALTER MATERIALIZED VIEW app.m ALTER COLUMN a SET (n_distinct = 5);

-- measured: ACCESS EXCLUSIVE on app.m (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW app.m ALTER COLUMN b SET STORAGE EXTENDED;

-- measured: ACCESS EXCLUSIVE on app.m (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW app.m ALTER COLUMN b SET COMPRESSION pglz;

-- measured: SHARE UPDATE EXCLUSIVE on app.m (reads and writes go on); no rewrite, no scan
ALTER MATERIALIZED VIEW app.m SET WITHOUT CLUSTER;
