-- modelmig revision 20260101000000: storage parameters in the order of their author
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.log_stat: dropped and created again

-- F1 recreated: app.log_stat dropped and created again
--    it is created again further down, in the same transaction
-- measured: SHARE UPDATE EXCLUSIVE on app.log (reads and writes go on); no rewrite, no scan
DROP STATISTICS app.log_stat;

CREATE TABLE app.visits (
    id bigint NOT NULL,
    CONSTRAINT pk_visits PRIMARY KEY (id)
) WITH (fillfactor = 90, autovacuum_enabled = false);

ALTER INDEX app.events_note SET (fillfactor = 60);

-- measured: SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events SET (fillfactor = 70, parallel_workers = 2);

-- measured: SHARE UPDATE EXCLUSIVE on app.log (reads and writes go on); no rewrite, no scan
CREATE STATISTICS app.log_stat ON a, (b || 'x'::text), (a * 2), (a + 1) FROM app.log;
