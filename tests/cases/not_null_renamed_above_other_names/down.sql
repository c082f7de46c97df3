-- modelmig revision 20260101000000 down: not null renamed above other names
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan         app.guests: every row is read
--   D2 blocks-reads app.guests: reads and writes wait
--   D3 blocks-reads app.people: reads and writes wait
--   D4 blocks-reads app.staff: reads and writes wait
--   D5 scan         app.events_2024: every row is read
--   D6 blocks-reads app.events_2024: reads and writes wait

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.events_2024;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events RENAME CONSTRAINT has_an_id TO events_id_not_null;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events RENAME CONSTRAINT has_a_size TO events_size_not_null;

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

-- D5 scan: app.events_2024 every row is read
-- D6 blocks-reads: app.events_2024 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events_2024 (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, scans app.events_2024
ALTER TABLE app.events ATTACH PARTITION app.events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
