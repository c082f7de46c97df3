-- modelmig revision 20260101000000 down: view lets go of a dropped column
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users ADD COLUMN age integer;

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.people (id, name) AS
SELECT id,
    name
   FROM app.users
  WHERE (age > 3);
