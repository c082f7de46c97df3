-- modelmig revision 20260101000000: partitions dropped with the table that refers to them
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.others (down fails on every row tried: insert or update on table "others" violates foreign key constraint "others_fkey")
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 foreign-key others_fkey on app.others: references app.events (at, id) -> none
--   F2 data-loss   app.notes: dropped with its 2 columns
--   F3 data-loss   app.events_2020_1: dropped with its 2 columns
--   F4 data-loss   app.events_2020: dropped with its 2 columns
--   F5 data-loss   app.events: dropped with its 2 columns

-- F1 foreign-key: others_fkey on app.others references app.events (at, id) -> none
--    integrity is no longer enforced; the drop locks both tables
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2020_1, app.others (reads and writes wait); no rewrite, no scan
ALTER TABLE app.others DROP CONSTRAINT others_fkey;

-- F2 data-loss: app.notes dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2020_1, app.notes (reads and writes wait); no rewrite, no scan
DROP TABLE app.notes;

-- F3 data-loss: app.events_2020_1 dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events_2020, app.events_2020_1 (reads and writes wait); no rewrite, no scan
DROP TABLE app.events_2020_1;

-- F4 data-loss: app.events_2020 dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
DROP TABLE app.events_2020;

-- F5 data-loss: app.events dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
DROP TABLE app.events;
