-- modelmig revision 20260101000000 down: not null comes above one of a child
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 not-null app.events.size: NOT NULL -> NULL
--   D2 not-null app.people.name: NOT NULL -> NULL

-- D1 not-null: app.events.size NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ALTER COLUMN size DROP NOT NULL;

-- D2 not-null: app.people.name NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.people, app.staff (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people ALTER COLUMN name DROP NOT NULL;
