-- modelmig revision 20260101000000 down: view over a partition whose column changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated        app.kinds: dropped and created again
--   D2 type-change      app.events.amount: bigint -> integer
--   D3 rewrite          app.events_2020: every row is written anew
--   D4 blocks-reads     app.events: reads and writes wait
--   D5 blocks-reads     app.events_2020: reads and writes wait
--   D6 may-fail-on-rows app.events.amount: fails on values that are out of range

-- D1 recreated: app.kinds dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.kinds (reads and writes wait); no rewrite, no scan
DROP VIEW app.kinds;

-- D2 type-change: app.events.amount bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.events_2020 every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D6 may-fail-on-rows: app.events.amount fails on values that are out of range
--    to count them: SELECT count(*) FROM app.events WHERE amount NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); rewrites app.events_2020, rebuilds app.events_2020_pkey
ALTER TABLE app.events ALTER COLUMN amount TYPE integer;

CREATE VIEW app.kinds (kind, amount) AS
SELECT kind,
    amount
   FROM app.events_2020;
