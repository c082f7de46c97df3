-- modelmig revision 20260101000000: not null not valid above partitions
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 not-null app.events.place: NULL -> NOT NULL
--   F2 not-null app.events.size: NULL -> NOT NULL
--   F3 scan     app.events_2024: every row is read

-- F1 not-null: app.events.place NULL -> NOT NULL
--    fails on rows that hold NULL
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ADD CONSTRAINT has_a_place NOT NULL place NOT VALID;

-- F2 not-null: app.events.size NULL -> NOT NULL
--    fails on rows that hold NULL
-- F3 scan: app.events_2024 every row is read
-- measured: SHARE UPDATE EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes go on); no rewrite, scans app.events_2024
ALTER TABLE app.events VALIDATE CONSTRAINT has_a_size;
