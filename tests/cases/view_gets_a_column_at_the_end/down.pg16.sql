-- modelmig revision 20260101000000 down: view gets a column at the end
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.people: dropped and created again

-- D1 recreated: app.people dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
DROP VIEW app.people;

CREATE VIEW app.people (id, name) AS
SELECT id,
    name
   FROM app.users;
