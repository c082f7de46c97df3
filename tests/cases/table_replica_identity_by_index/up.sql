-- modelmig revision 20260101000000: table replica identity by index
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events REPLICA IDENTITY USING INDEX idx_events_code;
