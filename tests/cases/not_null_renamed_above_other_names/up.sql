-- modelmig revision 20260101000000: not null renamed above other names
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan         app.guests: every row is read
--   F2 blocks-reads app.guests: reads and writes wait
--   F3 blocks-reads app.people: reads and writes wait
--   F4 blocks-reads app.staff: reads and writes wait
--   F5 scan         app.events_2024: every row is read
--   F6 blocks-reads app.events_2024: reads and writes wait

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.events_2024;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events RENAME CONSTRAINT events_id_not_null TO has_an_id;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events RENAME CONSTRAINT events_size_not_null TO has_a_size;

-- measured: ACCESS EXCLUSIVE on app.guests, app.people, app.staff (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people ALTER CONSTRAINT people_name_not_null NO INHERIT;

-- measured: ACCESS EXCLUSIVE on app.guests (reads and writes wait); no rewrite, no scan
ALTER TABLE app.guests ALTER COLUMN name DROP NOT NULL;

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people RENAME CONSTRAINT people_name_not_null TO everybody_has_a_name;

-- F1 scan: app.guests every row is read
-- F2 blocks-reads: app.guests reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F3 blocks-reads: app.people reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 blocks-reads: app.staff reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.guests, app.people, app.staff (reads and writes wait); no rewrite, scans app.guests
ALTER TABLE app.people ALTER CONSTRAINT everybody_has_a_name INHERIT;

-- F5 scan: app.events_2024 every row is read
-- F6 blocks-reads: app.events_2024 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events_2024 (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, scans app.events_2024
ALTER TABLE app.events ATTACH PARTITION app.events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
