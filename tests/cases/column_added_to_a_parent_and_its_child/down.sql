-- modelmig revision 20260101000000 down: column added to a parent and its child
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.people.mail: text dropped
--   D2 data-loss app.people.phone: text dropped
--   D3 data-loss app.staff.mail: text dropped
--   D4 data-loss app.trainees.phone: text dropped

-- D1 data-loss: app.people.mail text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.people, app.staff (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people DROP COLUMN mail;

-- D2 data-loss: app.people.phone text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.people, app.staff, app.trainees (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people DROP COLUMN phone;

-- D3 data-loss: app.staff.mail text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.staff, app.trainees (reads and writes wait); no rewrite, no scan
ALTER TABLE app.staff DROP COLUMN mail;

-- D4 data-loss: app.trainees.phone text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.trainees (reads and writes wait); no rewrite, no scan
ALTER TABLE app.trainees DROP COLUMN phone;
