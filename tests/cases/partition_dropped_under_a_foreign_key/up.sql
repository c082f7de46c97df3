-- modelmig revision 20260101000000: partition dropped under a foreign key
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan         app.notes: every row is read
--   F2 blocks-reads app.events: reads and writes wait
--   F3 blocks-reads app.events_2021: reads and writes wait
--   F4 blocks-reads app.notes: reads and writes wait
--   F5 data-loss    app.events_2021: dropped with its 4 columns

-- F1 scan: app.notes every row is read
-- F2 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F3 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 blocks-reads: app.notes reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2021, app.notes (reads and writes wait); no rewrite, scans app.notes
ALTER TABLE app.events DETACH PARTITION app.events_2021;

-- F5 data-loss: app.events_2021 dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
DROP TABLE app.events_2021;
