-- modelmig revision 20260101000000 down: trigger disabled stays so when changed
-- returns to: base
-- fingerprints: …

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE OR REPLACE TRIGGER touched BEFORE UPDATE ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
ALTER TABLE app.users DISABLE TRIGGER touched;
