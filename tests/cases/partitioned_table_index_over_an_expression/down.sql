-- modelmig revision 20260101000000 down: partitioned table index over an expression
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
DROP INDEX app.events_kind;
