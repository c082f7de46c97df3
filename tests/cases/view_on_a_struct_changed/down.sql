-- modelmig revision 20260101000000 down: view on a struct changed
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app."Grown ups" (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app."Grown ups" (id, "full name") AS
SELECT u.id,
    u."full name"
   FROM app.users u,
    app.users o
  WHERE ((u.age > 17) AND (o.id = u.id));
