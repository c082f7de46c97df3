-- modelmig revision 20260101000000 down: trigger created with its function
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TRIGGER touched ON app.users;

DROP FUNCTION app.touch();
