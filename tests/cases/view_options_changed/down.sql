-- modelmig revision 20260101000000 down: view options changed
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
ALTER VIEW app.people RESET (check_option);

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
ALTER VIEW app.people SET (security_barrier = true);
