-- modelmig revision 20260101000000 down: view query changed keeps its options
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.people (id, name) WITH (security_barrier = true) AS
SELECT id,
    name
   FROM app.users;
