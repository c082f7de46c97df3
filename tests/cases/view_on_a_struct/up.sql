-- modelmig revision 20260101000000: view on a struct
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE VIEW app."Grown ups" (id, "full name") WITH (security_barrier = true) AS
SELECT u.id,
    u."full name"
   FROM app.users u,
    app.users o
  WHERE ((u.age > 17) AND (o.id = u.id));
