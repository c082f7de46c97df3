-- modelmig revision 20260101000000: column dropped under everything
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated  app.people: dropped and created again
--   F2 privileges grown on app.users: all using age > 17 -> none
--   F3 data-loss  app.users.age: integer dropped

-- F1 recreated: app.people dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
DROP VIEW app.people;

-- F2 privileges: grown on app.users all using age > 17 -> none
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP POLICY grown ON app.users;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TRIGGER touched ON app.users;

-- F3 data-loss: app.users.age integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DROP COLUMN age;

CREATE VIEW app.people (id) AS
SELECT id
   FROM app.users;
