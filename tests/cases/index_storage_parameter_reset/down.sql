-- modelmig revision 20260101000000 down: index storage parameter reset
-- returns to: base
-- fingerprints: …

ALTER INDEX app.idx_events_kind SET (fillfactor = 90, deduplicate_items = off);
