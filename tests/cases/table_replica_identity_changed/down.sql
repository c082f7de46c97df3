-- modelmig revision 20260101000000 down: table replica identity changed
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events REPLICA IDENTITY DEFAULT;
