-- modelmig revision 20260101000000: view gets a column at the end
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.people (id, name, age) AS
SELECT id,
    name,
    age
   FROM app.users;
