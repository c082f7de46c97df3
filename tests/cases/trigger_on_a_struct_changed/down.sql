-- modelmig revision 20260101000000 down: trigger on a struct changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated late on app.users: dropped and created again  after.rs:4

-- D1 recreated: late on app.users dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TRIGGER late ON app.users;

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON app.users DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.touch();

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
ALTER TABLE app.users DISABLE TRIGGER "After all";

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE OR REPLACE TRIGGER touch BEFORE INSERT OR UPDATE OF "full name", age ON app.users FOR EACH ROW WHEN ((new.age > 1)) EXECUTE FUNCTION app.touch('it''s', 'b');
