-- modelmig revision 20260101000000 down: materialized view on a struct
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app."Grown ups" (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW app."Grown ups";
