-- modelmig revision 20260101000000 down: view options in the order of their author
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.w (reads and writes wait); no rewrite, no scan
DROP VIEW app.w;

-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
ALTER VIEW app.v RESET (security_barrier, check_option);
