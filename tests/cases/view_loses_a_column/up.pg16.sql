-- modelmig revision 20260101000000: view loses a column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.names: dropped and created again
--   F2 recreated app.people: dropped and created again

-- F1 recreated: app.names dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.names (reads and writes wait); no rewrite, no scan
DROP VIEW app.names;

-- F2 recreated: app.people dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
DROP VIEW app.people;

CREATE VIEW app.people (id) AS
SELECT id
   FROM app.users;

CREATE VIEW app.names (id) AS
SELECT id
   FROM app.people;
