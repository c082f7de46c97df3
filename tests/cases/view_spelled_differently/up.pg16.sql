-- modelmig revision 20260101000000: view spelled differently
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.people (id, name) AS
SELECT id,
    name
   FROM app.users u
  WHERE (age = ANY (ARRAY[1, 2]));
