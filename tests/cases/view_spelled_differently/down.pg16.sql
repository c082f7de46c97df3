-- modelmig revision 20260101000000 down: view spelled differently
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.people (id, name) AS
SELECT id,
    name
   FROM app.users
  WHERE (age = ANY (ARRAY[1, 2]));
