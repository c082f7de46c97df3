-- modelmig revision 20260101000000: materialized view storage in place
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.m (reads and writes go on); no rewrite, no scan
ALTER MATERIALIZED VIEW app.m ALTER COLUMN a SET (n_distinct = 7, n_distinct_inherited = 9);

-- measured: ACCESS EXCLUSIVE on app.m (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW app.m ALTER COLUMN b SET STORAGE MAIN;

-- measured: ACCESS EXCLUSIVE on app.m (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW app.m ALTER COLUMN b SET COMPRESSION default;

-- measured: SHARE UPDATE EXCLUSIVE on app.m (reads and writes go on); no rewrite, no scan
ALTER MATERIALIZED VIEW app.m CLUSTER ON m_a;
