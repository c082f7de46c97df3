-- modelmig revision 20260101000000 down: trigger on a struct
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TRIGGER "After all" ON app.users;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TRIGGER late ON app.users;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TRIGGER touch ON app.users;
