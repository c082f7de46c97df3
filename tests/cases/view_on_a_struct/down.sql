-- modelmig revision 20260101000000 down: view on a struct
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app."Grown ups" (reads and writes wait); no rewrite, no scan
DROP VIEW app."Grown ups";
