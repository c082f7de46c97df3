-- modelmig revision 20260101000000: materialized view toast options
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.v (reads and writes go on); no rewrite, no scan
ALTER MATERIALIZED VIEW app.v RESET (toast.autovacuum_enabled);

-- measured: SHARE UPDATE EXCLUSIVE on app.v (reads and writes go on); no rewrite, no scan
ALTER MATERIALIZED VIEW app.v SET (toast.autovacuum_vacuum_threshold = 500);
