-- modelmig revision 20260101000000 down: index pages per range changed
-- returns to: base
-- fingerprints: …

ALTER INDEX app.idx_events_kind SET (pages_per_range = 8);
