-- modelmig revision 20260101000000: column added to a parent and its child
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.staff.mail: none -> 'at work'::text
--   F2 server-default app.trainees.phone: none -> 'none'::text
--   F3 server-default app.people.phone: none -> 'none'::text

-- F1 server-default: app.staff.mail none -> 'at work'::text
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app.staff, app.trainees (reads and writes wait); no rewrite, no scan
ALTER TABLE app.staff ADD COLUMN mail text DEFAULT 'at work'::text NOT NULL;

-- measured: ACCESS EXCLUSIVE on app.people, app.staff (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people ADD COLUMN mail text;

-- F2 server-default: app.trainees.phone none -> 'none'::text
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app.trainees (reads and writes wait); no rewrite, no scan
ALTER TABLE app.trainees ADD COLUMN phone text DEFAULT 'none'::text;

-- F3 server-default: app.people.phone none -> 'none'::text
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app.people, app.staff, app.trainees (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people ADD COLUMN phone text DEFAULT 'none'::text;
