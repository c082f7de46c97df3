-- modelmig revision 20260101000000 down: rule changed and disabled
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE RULE nothing AS
    ON DELETE TO app.users DO NOTHING;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users ENABLE RULE nothing;
