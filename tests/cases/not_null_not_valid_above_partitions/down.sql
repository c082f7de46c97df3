-- modelmig revision 20260101000000 down: not null not valid above partitions
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 not-null app.events.place: NOT NULL -> NULL
--   D2 not-null app.events_2025.size: NULL -> NOT NULL
--   D3 scan     app.events_2025: every row is read

-- D1 not-null: app.events.place NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ALTER COLUMN place DROP NOT NULL;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ALTER COLUMN size DROP NOT NULL;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ADD CONSTRAINT has_a_size NOT NULL size NOT VALID;

-- D2 not-null: app.events_2025.size NULL -> NOT NULL
--    fails on rows that hold NULL
-- D3 scan: app.events_2025 every row is read
-- measured: SHARE UPDATE EXCLUSIVE on app.events_2025 (reads and writes go on); no rewrite, scans app.events_2025
ALTER TABLE app.events_2025 VALIDATE CONSTRAINT has_a_size;
