-- modelmig revision 20260101000000: index pages per range changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 needs-reindex idx_events_kind on app.events: pages_per_range 8 -> 16  after.rs:4

-- F1 needs-reindex: idx_events_kind on app.events pages_per_range 8 -> 16
--    the setting is stored, the index stays as it was built until REINDEX
ALTER INDEX app.idx_events_kind SET (pages_per_range = 16);
