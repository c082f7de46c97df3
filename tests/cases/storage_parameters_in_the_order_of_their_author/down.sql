-- modelmig revision 20260101000000 down: storage parameters in the order of their author
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.log_stat: dropped and created again
--   D2 data-loss app.visits: dropped with its column      after.rs:14

-- D1 recreated: app.log_stat dropped and created again
--    it is created again further down, in the same transaction
-- measured: SHARE UPDATE EXCLUSIVE on app.log (reads and writes go on); no rewrite, no scan
DROP STATISTICS app.log_stat;

-- D2 data-loss: app.visits dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.visits (reads and writes wait); no rewrite, no scan
DROP TABLE app.visits;

ALTER INDEX app.events_note SET (fillfactor = 80, deduplicate_items = off);

-- measured: SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events RESET (parallel_workers);

-- measured: SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events SET (autovacuum_enabled = false);

-- measured: SHARE UPDATE EXCLUSIVE on app.log (reads and writes go on); no rewrite, no scan
CREATE STATISTICS app.log_stat ON a, (b || 'x'::text), (a * 2) FROM app.log;
