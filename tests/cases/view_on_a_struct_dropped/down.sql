-- modelmig revision 20260101000000 down: view on a struct dropped
-- returns to: base
-- fingerprints: …

CREATE VIEW app."Grown ups" (id, "full name") AS
SELECT u.id,
    u."full name"
   FROM app.users u,
    app.users o
  WHERE ((u.age > 17) AND (o.id = u.id));
