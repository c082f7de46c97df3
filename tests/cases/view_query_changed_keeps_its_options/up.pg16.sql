-- modelmig revision 20260101000000: view query changed keeps its options
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.people (id, name) WITH (security_barrier = true) AS
SELECT id,
    name
   FROM app.users
  WHERE (age > 18);
