-- modelmig revision 20260101000000 down: types and sequences in mixed case
-- returns to: base
-- group: 20260101000000 1/2
-- fingerprints: …
--
-- flags:
--   D1 recreated        "Sales Data"."Open Lines": dropped and created again
--   D2 enum-value       "Sales Data"."Order State": New, in work, Done -> New, in work
--   D3 rewrite          "Sales Data"."Order Line": every row is written anew
--   D4 blocks-reads     "Sales Data"."Order Line": reads and writes wait
--   D5 may-fail-on-rows "Sales Data"."Order Line"."State": fails on values that do not read as the new type

-- D1 recreated: "Sales Data"."Open Lines" dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Open Lines" (reads and writes wait); no rewrite, no scan
DROP VIEW "Sales Data"."Open Lines";

ALTER TYPE "Sales Data"."Order State" RENAME TO "Order State__old";

-- D2 enum-value: "Sales Data"."Order State" New, in work, Done -> New, in work
--    fails on rows that hold a removed label
CREATE TYPE "Sales Data"."Order State" AS ENUM ('New', 'in work');

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order Line" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Order Line" ALTER COLUMN "State" DROP DEFAULT;

-- D3 rewrite: "Sales Data"."Order Line" every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: "Sales Data"."Order Line" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: "Sales Data"."Order Line"."State" fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM "Sales Data"."Order Line" WHERE "State"::text NOT IN ('New', 'in work')
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order Line" (reads and writes wait); rewrites "Sales Data"."Order Line"
ALTER TABLE "Sales Data"."Order Line" ALTER COLUMN "State" TYPE "Sales Data"."Order State" USING "State"::text::"Sales Data"."Order State";

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order Line" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Order Line" ALTER COLUMN "State" SET DEFAULT 'New'::"Sales Data"."Order State";

CREATE VIEW "Sales Data"."Open Lines" ("Line No", "Street") AS
SELECT "Order Line"."Line No",
    ("Order Line"."To")."Street Name" AS "Street"
   FROM "Sales Data"."Order Line"
  WHERE ("Order Line"."State" = 'New'::"Sales Data"."Order State");

DROP TYPE "Sales Data"."Order State__old";
