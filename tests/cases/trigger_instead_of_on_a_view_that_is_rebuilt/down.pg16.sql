-- modelmig revision 20260101000000 down: trigger instead of on a view that is rebuilt
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.people (id, name) AS
SELECT id,
    name
   FROM app.users;
