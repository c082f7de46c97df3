-- modelmig revision 20260101000000: trigger disabled stays so when changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE OR REPLACE TRIGGER touched BEFORE INSERT OR UPDATE ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
ALTER TABLE app.users DISABLE TRIGGER touched;
