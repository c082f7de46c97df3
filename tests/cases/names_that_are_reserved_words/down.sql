-- modelmig revision 20260101000000 down: names that are reserved words
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app."order"."group": integer dropped        after.rs:8
--   D2 data-loss app."order"."system_user": integer dropped  after.rs:10
--   D3 data-loss app."order".type: integer dropped           after.rs:9

-- D1 data-loss: app."order"."group" integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app."order" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."order" DROP COLUMN "group";

-- D2 data-loss: app."order"."system_user" integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app."order" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."order" DROP COLUMN "system_user";

-- D3 data-loss: app."order".type integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app."order" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."order" DROP COLUMN type;
