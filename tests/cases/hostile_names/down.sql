-- modelmig revision 20260101000000 down: hostile names
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": dropped with its 2 columns  after.rs:11
--   D2 data-loss "we""ird; DROP TABLE x; --"."e we""ird; DROP TABLE x; --": dropped  after.rs:19

-- D1 data-loss: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (reads and writes wait); no rewrite, no scan
DROP TABLE "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --";

-- D2 data-loss: "we""ird; DROP TABLE x; --"."e we""ird; DROP TABLE x; --" dropped
--    columns of the type must be gone
DROP TYPE "we""ird; DROP TABLE x; --"."e we""ird; DROP TABLE x; --";

DROP SCHEMA "we""ird; DROP TABLE x; --";
