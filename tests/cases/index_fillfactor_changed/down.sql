-- modelmig revision 20260101000000 down: index fillfactor changed
-- returns to: base
-- fingerprints: …

ALTER INDEX app.idx_events_kind SET (fillfactor = 90);
