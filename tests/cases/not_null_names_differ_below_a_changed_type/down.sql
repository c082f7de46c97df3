-- modelmig revision 20260101000000 down: not null names differ below a changed type
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  type-change      app.events.id: bigint -> integer
--   D2  rewrite          app.events_2024: every row is written anew
--   D3  rewrite          app.events_2025: every row is written anew
--   D4  blocks-reads     app.events: reads and writes wait
--   D5  blocks-reads     app.events_2024: reads and writes wait
--   D6  blocks-reads     app.events_2025: reads and writes wait
--   D7  may-fail-on-rows app.events.id: fails on values that are out of range
--   D8  type-change      app.events.size: bigint -> integer
--   D9  rewrite          app.events_2024: every row is written anew
--   D10 rewrite          app.events_2025: every row is written anew
--   D11 blocks-reads     app.events: reads and writes wait
--   D12 blocks-reads     app.events_2024: reads and writes wait
--   D13 blocks-reads     app.events_2025: reads and writes wait
--   D14 may-fail-on-rows app.events.size: fails on values that are out of range
--   D15 type-change      app.people.id: bigint -> integer
--   D16 rewrite          app.guests: every row is written anew
--   D17 rewrite          app.people: every row is written anew
--   D18 rewrite          app.staff: every row is written anew
--   D19 blocks-reads     app.guests: reads and writes wait
--   D20 blocks-reads     app.people: reads and writes wait
--   D21 blocks-reads     app.staff: reads and writes wait
--   D22 may-fail-on-rows app.people.id: fails on values that are out of range
--   D23 scan             app.guests: every row is read
--   D24 blocks-reads     app.guests: reads and writes wait
--   D25 blocks-reads     app.people: reads and writes wait
--   D26 blocks-reads     app.staff: reads and writes wait

-- D1 type-change: app.events.id bigint -> integer
--    values are converted by an assignment cast
-- D2 rewrite: app.events_2024 every row is written anew
--    needs the table's size again on disk
-- D3 rewrite: app.events_2025 every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 blocks-reads: app.events_2024 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D6 blocks-reads: app.events_2025 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D7 may-fail-on-rows: app.events.id fails on values that are out of range
--    to count them: SELECT count(*) FROM app.events WHERE id NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); rewrites app.events_2024, app.events_2025, rebuilds 2 indexes
ALTER TABLE app.events ALTER COLUMN id TYPE integer;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE ONLY app.events ALTER COLUMN size DROP NOT NULL;

-- D8 type-change: app.events.size bigint -> integer
--    values are converted by an assignment cast
-- D9 rewrite: app.events_2024 every row is written anew
--    needs the table's size again on disk
-- D10 rewrite: app.events_2025 every row is written anew
--    needs the table's size again on disk
-- D11 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D12 blocks-reads: app.events_2024 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D13 blocks-reads: app.events_2025 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D14 may-fail-on-rows: app.events.size fails on values that are out of range
--    to count them: SELECT count(*) FROM app.events WHERE size NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); rewrites app.events_2024, app.events_2025, rebuilds 2 indexes
ALTER TABLE app.events ALTER COLUMN size TYPE integer;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2024, app.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ADD CONSTRAINT events_size_not_null NOT NULL size;

-- measured: ACCESS EXCLUSIVE on app.guests, app.people, app.staff (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people ALTER CONSTRAINT people_id_not_null NO INHERIT;

-- measured: ACCESS EXCLUSIVE on app.guests (reads and writes wait); no rewrite, no scan
ALTER TABLE app.guests ALTER COLUMN id DROP NOT NULL;

-- D15 type-change: app.people.id bigint -> integer
--    values are converted by an assignment cast
-- D16 rewrite: app.guests every row is written anew
--    needs the table's size again on disk
-- D17 rewrite: app.people every row is written anew
--    needs the table's size again on disk
-- D18 rewrite: app.staff every row is written anew
--    needs the table's size again on disk
-- D19 blocks-reads: app.guests reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D20 blocks-reads: app.people reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D21 blocks-reads: app.staff reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D22 may-fail-on-rows: app.people.id fails on values that are out of range
--    to count them: SELECT count(*) FROM app.people WHERE id NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.guests, app.people, app.staff (reads and writes wait); rewrites app.guests, app.people, app.staff, rebuilds 2 indexes
ALTER TABLE app.people ALTER COLUMN id TYPE integer;

-- D23 scan: app.guests every row is read
-- D24 blocks-reads: app.guests reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D25 blocks-reads: app.people reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D26 blocks-reads: app.staff reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.guests, app.people, app.staff (reads and writes wait); no rewrite, scans app.guests
ALTER TABLE app.people ALTER CONSTRAINT people_id_not_null INHERIT;
