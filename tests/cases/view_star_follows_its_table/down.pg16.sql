-- modelmig revision 20260101000000 down: view star follows its table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.people: dropped and created again
--   D2 data-loss app.users.city: text dropped

-- D1 recreated: app.people dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
DROP VIEW app.people;

-- D2 data-loss: app.users.city text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DROP COLUMN city;

CREATE VIEW app.people (id, name, age) AS
SELECT id,
    name,
    age
   FROM app.users;
