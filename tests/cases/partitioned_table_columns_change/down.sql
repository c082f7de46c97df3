-- modelmig revision 20260101000000 down: partitioned table columns change
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  data-loss        app.events.note: text dropped
--   D2  type-change      app.events.amount: bigint -> integer
--   D3  rewrite          app.events_2020: every row is written anew
--   D4  rewrite          app.events_2021: every row is written anew
--   D5  blocks-reads     app.events: reads and writes wait
--   D6  blocks-reads     app.events_2020: reads and writes wait
--   D7  blocks-reads     app.events_2021: reads and writes wait
--   D8  may-fail-on-rows app.events.amount: fails on values that are out of range
--   D9  type-change      app.events.kind: character varying(20) -> text
--   D10 not-null         app.events.amount: NOT NULL -> NULL

-- D1 data-loss: app.events.note text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DROP COLUMN note;

-- D2 type-change: app.events.amount bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.events_2020 every row is written anew
--    needs the table's size again on disk
-- D4 rewrite: app.events_2021 every row is written anew
--    needs the table's size again on disk
-- D5 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D6 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D7 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D8 may-fail-on-rows: app.events.amount fails on values that are out of range
--    to count them: SELECT count(*) FROM app.events WHERE amount NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); rewrites app.events_2020, app.events_2021, rebuilds 3 indexes
ALTER TABLE app.events ALTER COLUMN amount TYPE integer;

-- D9 type-change: app.events.kind character varying(20) -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ALTER COLUMN kind TYPE text;

-- D10 not-null: app.events.amount NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ALTER COLUMN amount DROP NOT NULL;
