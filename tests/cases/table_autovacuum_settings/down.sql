-- modelmig revision 20260101000000 down: table autovacuum settings
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events RESET (autovacuum_enabled, autovacuum_vacuum_scale_factor, toast.autovacuum_enabled);
