-- modelmig revision 20260101000000: view on a struct changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app."Grown ups" (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app."Grown ups" (id, "full name") AS
SELECT u.id,
    u."full name"
   FROM app.users u,
    app.users o
  WHERE ((u.age > 20) AND (o.id = u.id));
