-- modelmig revision 20260101000000 down: materialized view toast options
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.v (reads and writes go on); no rewrite, no scan
ALTER MATERIALIZED VIEW app.v RESET (toast.autovacuum_vacuum_threshold);

-- measured: SHARE UPDATE EXCLUSIVE on app.v (reads and writes go on); no rewrite, no scan
ALTER MATERIALIZED VIEW app.v SET (toast.autovacuum_enabled = false);
