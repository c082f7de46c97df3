-- modelmig revision 20260101000000 down: partition comes once a replaced function lets go of its column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible app.old_parts.size: integer comes back at the end of the table, empty

-- measured: ACCESS EXCLUSIVE on app.old_parts, app.parts (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parts DETACH PARTITION app.old_parts;

-- D1 irreversible: app.old_parts.size integer comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.old_parts (reads and writes wait); no rewrite, no scan
ALTER TABLE app.old_parts ADD COLUMN size integer;

CREATE OR REPLACE FUNCTION app.count_old()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(old_parts.size) AS count
    FROM app.old_parts;
END;
