-- modelmig revision 20260101000000 down: table loses its cluster mark
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events CLUSTER ON idx_events_kind;
