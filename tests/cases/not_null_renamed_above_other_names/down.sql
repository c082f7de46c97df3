-- modelmig revision 20260101000000 down: not null renamed above other names
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan         app.guests: every row is read
--   D2 blocks-reads app.guests: reads and writes wait
--   D3 blocks-reads app.people: reads and writes wait
--   D4 blocks-reads app.staff: reads and writes wait

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE ONLY app.events ALTER COLUMN size DROP NOT NULL;

-- measured: ACCESS EXCLUSIVE on app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2025 RENAME CONSTRAINT has_a_size TO events_size_not_null;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ADD CONSTRAINT events_size_not_null NOT NULL size;

-- measured: ACCESS EXCLUSIVE on app.guests, app.people, app.staff (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people ALTER CONSTRAINT everybody_has_a_name NO INHERIT;

-- measured: ACCESS EXCLUSIVE on app.guests (reads and writes wait); no rewrite, no scan
ALTER TABLE app.guests ALTER COLUMN name DROP NOT NULL;

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people RENAME CONSTRAINT everybody_has_a_name TO people_name_not_null;

-- D1 scan: app.guests every row is read
-- D2 blocks-reads: app.guests reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D3 blocks-reads: app.people reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 blocks-reads: app.staff reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.guests, app.people, app.staff (reads and writes wait); no rewrite, scans app.guests
ALTER TABLE app.people ALTER CONSTRAINT people_name_not_null INHERIT;
