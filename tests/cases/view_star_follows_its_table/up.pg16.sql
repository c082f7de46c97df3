-- modelmig revision 20260101000000: view star follows its table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users ADD COLUMN city text;

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.people (id, name, age, city) AS
SELECT id,
    name,
    age,
    city
   FROM app.users;
