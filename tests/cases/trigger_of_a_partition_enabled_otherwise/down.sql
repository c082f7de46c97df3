-- modelmig revision 20260101000000 down: trigger of a partition enabled otherwise
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.t3: dropped with its column

-- D1 data-loss: app.t3 dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.t, app.t3 (reads and writes wait); no rewrite, no scan
DROP TABLE app.t3;

-- measured: SHARE ROW EXCLUSIVE on app.t, app.t1, app.t1a, app.t2 (writes wait); no rewrite, no scan
CREATE OR REPLACE TRIGGER changed AFTER INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.note();

-- measured: SHARE ROW EXCLUSIVE on app.t2 (writes wait); no rewrite, no scan
ALTER TABLE ONLY app.t2 DISABLE TRIGGER kept;

-- measured: SHARE ROW EXCLUSIVE on app.t1 (writes wait); no rewrite, no scan
ALTER TABLE ONLY app.t1 ENABLE TRIGGER kept;
