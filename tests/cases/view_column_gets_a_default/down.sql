-- modelmig revision 20260101000000 down: view column gets a default
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
ALTER VIEW app.people ALTER COLUMN name DROP DEFAULT;
