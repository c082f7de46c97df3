-- modelmig revision 20260101000000: trigger of a partition enabled otherwise
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
CREATE TABLE app.t3 PARTITION OF app.t FOR VALUES FROM (20) TO (30);

-- measured: SHARE ROW EXCLUSIVE on app.t, app.t1, app.t1a, app.t2 (writes wait); no rewrite, no scan
CREATE OR REPLACE TRIGGER changed AFTER INSERT OR DELETE ON app.t FOR EACH ROW EXECUTE FUNCTION app.note();

-- measured: SHARE ROW EXCLUSIVE on app.t, app.t1, app.t1a, app.t2 (writes wait); no rewrite, no scan
ALTER TABLE app.t DISABLE TRIGGER changed;

-- measured: SHARE ROW EXCLUSIVE on app.t2 (writes wait); no rewrite, no scan
ALTER TABLE ONLY app.t2 ENABLE TRIGGER changed;

-- measured: SHARE ROW EXCLUSIVE on app.t1 (writes wait); no rewrite, no scan
ALTER TABLE ONLY app.t1 ENABLE ALWAYS TRIGGER kept;

ALTER TABLE ONLY app.t3 DISABLE TRIGGER kept;

-- measured: SHARE ROW EXCLUSIVE on app.t2 (writes wait); no rewrite, no scan
ALTER TABLE ONLY app.t2 ENABLE TRIGGER kept;
