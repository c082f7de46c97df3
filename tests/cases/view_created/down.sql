-- modelmig revision 20260101000000 down: view created
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
DROP VIEW app.people;
