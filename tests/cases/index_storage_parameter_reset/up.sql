-- modelmig revision 20260101000000: index storage parameter reset
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

ALTER INDEX app.idx_events_kind RESET (fillfactor, deduplicate_items);
