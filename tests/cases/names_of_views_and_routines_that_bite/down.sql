-- modelmig revision 20260101000000 down: names of views and routines that bite
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss "A b"."we""ird; --": dropped with its 2 columns

CREATE SCHEMA app;

-- measured: ACCESS EXCLUSIVE on "A b"."The View" (reads and writes wait); no rewrite, no scan
DROP VIEW "A b"."The View";

-- D1 data-loss: "A b"."we""ird; --" dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on "A b"."we""ird; --" (reads and writes wait); no rewrite, no scan
DROP TABLE "A b"."we""ird; --";

DROP FUNCTION "A b"."f""n"();

DROP SCHEMA "A b";
