-- modelmig revision 20260101000000: materialized view on a struct
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan app.users: every row is read  after.rs:17

-- F1 scan: app.users every row is read
-- measured: no lock on an existing table; no rewrite, scans app.users
CREATE MATERIALIZED VIEW app."Grown ups" (id, "full name") WITH (fillfactor = 70) AS
SELECT u.id,
    u."full name"
   FROM app.users u,
    app.users o
  WHERE ((u.age > 17) AND (o.id = u.id));

CREATE UNIQUE INDEX "one each" ON app."Grown ups" (id);
