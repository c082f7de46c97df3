-- modelmig revision 20260101000000: not null names differ below a changed type
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  type-change  app.events.id: integer -> bigint
--   F2  rewrite      app.events_2024: every row is written anew
--   F3  rewrite      app.events_2025: every row is written anew
--   F4  blocks-reads app.events: reads and writes wait
--   F5  blocks-reads app.events_2024: reads and writes wait
--   F6  blocks-reads app.events_2025: reads and writes wait
--   F7  type-change  app.events.size: integer -> bigint
--   F8  rewrite      app.events_2024: every row is written anew
--   F9  rewrite      app.events_2025: every row is written anew
--   F10 blocks-reads app.events: reads and writes wait
--   F11 blocks-reads app.events_2024: reads and writes wait
--   F12 blocks-reads app.events_2025: reads and writes wait
--   F13 type-change  app.people.id: integer -> bigint
--   F14 rewrite      app.guests: every row is written anew
--   F15 rewrite      app.people: every row is written anew
--   F16 rewrite      app.staff: every row is written anew
--   F17 blocks-reads app.guests: reads and writes wait
--   F18 blocks-reads app.people: reads and writes wait
--   F19 blocks-reads app.staff: reads and writes wait
--   F20 scan         app.guests: every row is read
--   F21 blocks-reads app.guests: reads and writes wait
--   F22 blocks-reads app.people: reads and writes wait
--   F23 blocks-reads app.staff: reads and writes wait

-- F1 type-change: app.events.id integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.events_2024 every row is written anew
--    needs the table's size again on disk
-- F3 rewrite: app.events_2025 every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 blocks-reads: app.events_2024 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F6 blocks-reads: app.events_2025 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); rewrites app.events_2024, app.events_2025, rebuilds 2 indexes
ALTER TABLE app.events ALTER COLUMN id TYPE bigint;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE ONLY app.events ALTER COLUMN size DROP NOT NULL;

-- F7 type-change: app.events.size integer -> bigint
--    values are converted by an assignment cast
-- F8 rewrite: app.events_2024 every row is written anew
--    needs the table's size again on disk
-- F9 rewrite: app.events_2025 every row is written anew
--    needs the table's size again on disk
-- F10 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F11 blocks-reads: app.events_2024 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F12 blocks-reads: app.events_2025 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); rewrites app.events_2024, app.events_2025, rebuilds 2 indexes
ALTER TABLE app.events ALTER COLUMN size TYPE bigint;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ADD CONSTRAINT events_size_not_null NOT NULL size;

-- measured: ACCESS EXCLUSIVE on app.guests, app.people, app.staff (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people ALTER CONSTRAINT people_id_not_null NO INHERIT;

-- measured: ACCESS EXCLUSIVE on app.guests (reads and writes wait); no rewrite, no scan
ALTER TABLE app.guests ALTER COLUMN id DROP NOT NULL;

-- F13 type-change: app.people.id integer -> bigint
--    values are converted by an assignment cast
-- F14 rewrite: app.guests every row is written anew
--    needs the table's size again on disk
-- F15 rewrite: app.people every row is written anew
--    needs the table's size again on disk
-- F16 rewrite: app.staff every row is written anew
--    needs the table's size again on disk
-- F17 blocks-reads: app.guests reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F18 blocks-reads: app.people reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F19 blocks-reads: app.staff reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.guests, app.people, app.staff (reads and writes wait); rewrites app.guests, app.people, app.staff, rebuilds 2 indexes
ALTER TABLE app.people ALTER COLUMN id TYPE bigint;

-- F20 scan: app.guests every row is read
-- F21 blocks-reads: app.guests reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F22 blocks-reads: app.people reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F23 blocks-reads: app.staff reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.guests, app.people, app.staff (reads and writes wait); no rewrite, scans app.guests
ALTER TABLE app.people ALTER CONSTRAINT people_id_not_null INHERIT;
