-- modelmig revision 20260101000000 down: index pages per range changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 needs-reindex idx_events_kind on app.events: pages_per_range 16 -> 8  after.rs:4

-- D1 needs-reindex: idx_events_kind on app.events pages_per_range 16 -> 8
--    the setting is stored, the index stays as it was built until REINDEX
ALTER INDEX app.idx_events_kind SET (pages_per_range = 8);
