-- modelmig revision 20260101000000: index pages per range changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

ALTER INDEX app.idx_events_kind SET (pages_per_range = 16);
