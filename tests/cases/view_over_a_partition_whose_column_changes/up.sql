-- modelmig revision 20260101000000: view over a partition whose column changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated    app.kinds: dropped and created again
--   F2 type-change  app.events.amount: integer -> bigint
--   F3 rewrite      app.events_2020: every row is written anew
--   F4 blocks-reads app.events: reads and writes wait
--   F5 blocks-reads app.events_2020: reads and writes wait

-- F1 recreated: app.kinds dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.kinds (reads and writes wait); no rewrite, no scan
DROP VIEW app.kinds;

-- F2 type-change: app.events.amount integer -> bigint
--    values are converted by an assignment cast
-- F3 rewrite: app.events_2020 every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); rewrites app.events_2020, rebuilds app.events_2020_pkey
ALTER TABLE app.events ALTER COLUMN amount TYPE bigint;

CREATE VIEW app.kinds (kind, amount) AS
SELECT events_2020.kind,
    events_2020.amount
   FROM app.events_2020;
