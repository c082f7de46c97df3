-- modelmig revision 20260101000000: partitioned table columns change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  server-default   app.events.note: none -> ''::text
--   F2  type-change      app.events.amount: integer -> bigint
--   F3  rewrite          app.events_2020: every row is written anew
--   F4  rewrite          app.events_2021: every row is written anew
--   F5  blocks-reads     app.events: reads and writes wait
--   F6  blocks-reads     app.events_2020: reads and writes wait
--   F7  blocks-reads     app.events_2021: reads and writes wait
--   F8  type-change      app.events.kind: text -> character varying(20)
--   F9  rewrite          app.events_2020: every row is written anew
--   F10 rewrite          app.events_2021: every row is written anew
--   F11 blocks-reads     app.events: reads and writes wait
--   F12 blocks-reads     app.events_2020: reads and writes wait
--   F13 blocks-reads     app.events_2021: reads and writes wait
--   F14 may-fail-on-rows app.events.kind: fails on values that are too long
--   F15 not-null         app.events.amount: NULL -> NOT NULL
--   F16 scan             app.events_2020: every row is read
--   F17 scan             app.events_2021: every row is read
--   F18 blocks-reads     app.events: reads and writes wait
--   F19 blocks-reads     app.events_2020: reads and writes wait
--   F20 blocks-reads     app.events_2021: reads and writes wait
--   F21 may-fail-on-rows app.events.amount: fails on NULL

-- F1 server-default: app.events.note none -> ''::text
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ADD COLUMN note text DEFAULT ''::text NOT NULL;

-- F2 type-change: app.events.amount integer -> bigint
--    values are converted by an assignment cast
-- F3 rewrite: app.events_2020 every row is written anew
--    needs the table's size again on disk
-- F4 rewrite: app.events_2021 every row is written anew
--    needs the table's size again on disk
-- F5 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F6 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F7 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); rewrites app.events_2020, app.events_2021, rebuilds 3 indexes
ALTER TABLE app.events ALTER COLUMN amount TYPE bigint;

-- F8 type-change: app.events.kind text -> character varying(20)
--    values are converted by an assignment cast
-- F9 rewrite: app.events_2020 every row is written anew
--    needs the table's size again on disk
-- F10 rewrite: app.events_2021 every row is written anew
--    needs the table's size again on disk
-- F11 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F12 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F13 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F14 may-fail-on-rows: app.events.kind fails on values that are too long
--    to count them: SELECT count(*) FROM app.events WHERE length(kind::text) > 20
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); rewrites app.events_2020, app.events_2021, rebuilds 3 indexes
ALTER TABLE app.events ALTER COLUMN kind TYPE character varying(20);

-- F15 not-null: app.events.amount NULL -> NOT NULL
--    fails on rows that hold NULL
-- F16 scan: app.events_2020 every row is read
-- F17 scan: app.events_2021 every row is read
-- F18 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F19 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F20 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F21 may-fail-on-rows: app.events.amount fails on NULL
--    to count them: SELECT count(*) FROM app.events WHERE amount IS NULL
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, scans app.events_2020, app.events_2021
ALTER TABLE app.events ALTER COLUMN amount SET NOT NULL;
