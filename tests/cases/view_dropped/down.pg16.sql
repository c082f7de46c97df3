-- modelmig revision 20260101000000 down: view dropped
-- returns to: base
-- fingerprints: …

CREATE VIEW app.people (id, name) AS
SELECT id,
    name
   FROM app.users;
