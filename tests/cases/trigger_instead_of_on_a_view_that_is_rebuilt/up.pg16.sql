-- modelmig revision 20260101000000: trigger instead of on a view that is rebuilt
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.people: dropped and created again

-- F1 recreated: app.people dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
DROP VIEW app.people;

CREATE VIEW app.people (id) AS
SELECT id
   FROM app.users;

CREATE TRIGGER writes INSTEAD OF INSERT ON app.people FOR EACH ROW EXECUTE FUNCTION app.touch();
