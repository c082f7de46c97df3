-- modelmig revision 20260101000000 down: partition attributes change
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint own on app.events_2020: amount < 100 -> none
--   D2 not-null         app.events_2020.kind: NOT NULL -> NULL

-- D1 check-constraint: own on app.events_2020 amount < 100 -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2020 DROP CONSTRAINT own;

-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, no scan
DROP INDEX app.own_kind;

-- D2 not-null: app.events_2020.kind NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2020 ALTER COLUMN kind DROP NOT NULL;

-- measured: SHARE UPDATE EXCLUSIVE on app.events_2020 (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events_2020 ALTER COLUMN kind SET STATISTICS -1;

-- measured: SHARE UPDATE EXCLUSIVE on app.events_2020 (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events_2020 RESET (fillfactor);

-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2020 REPLICA IDENTITY DEFAULT;

-- measured: SHARE UPDATE EXCLUSIVE on app.events_2020 (reads and writes go on); no rewrite, no scan
COMMENT ON TABLE app.events_2020 IS NULL;

-- measured: SHARE UPDATE EXCLUSIVE on app.events_2020 (reads and writes go on); no rewrite, no scan
COMMENT ON COLUMN app.events_2020.kind IS NULL;
