-- modelmig revision 20260101000000 down: materialized view created
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.ages (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW app.ages;
