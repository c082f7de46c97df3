-- modelmig revision 20260101000000: trigger on a struct
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE TRIGGER "After all" AFTER DELETE ON app.users REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION app.touch();

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON app.users DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.touch();

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF "full name", age ON app.users FOR EACH ROW WHEN ((new.age > 1)) EXECUTE FUNCTION app.touch('it''s', 'b');

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
ALTER TABLE app.users DISABLE TRIGGER "After all";

COMMENT ON TRIGGER "After all" ON app.users IS 'off';
