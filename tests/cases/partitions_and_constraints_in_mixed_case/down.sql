-- modelmig revision 20260101000000 down: partitions and constraints in mixed case
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  foreign-key      "To Order" on "Sales Data"."Note": references "Sales Data"."Order" ("Id", "Placed At") -> none
--   D2  unique           "No Overlap" on "Sales Data"."Note": exclude (during with &&) where "Text" <> ''::text -> none
--   D3  unique           "Once" on "Sales Data"."Note": unique ("Text") -> none
--   D4  check-constraint "Not Free" on "Sales Data"."Order 2024": total > (0)::numeric -> none
--   D5  check-constraint "Not Free" on "Sales Data"."Order": total > (0)::numeric -> none
--   D6  data-loss        "Sales Data"."Order Rest": dropped with its 3 columns
--   D7  scan             "Sales Data"."Note": every row is read
--   D8  blocks-writes    "Sales Data"."Note": writes wait
--   D9  scan             "Sales Data"."Order 2024": every row is read
--   D10 blocks-reads     "Sales Data"."Order 2024": reads and writes wait

-- D1 foreign-key: "To Order" on "Sales Data"."Note" references "Sales Data"."Order" ("Id", "Placed At") -> none
--    integrity is no longer enforced; the drop locks both tables
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Note", "Sales Data"."Order", "Sales Data"."Order 2024", "Sales Data"."Order Rest" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Note" DROP CONSTRAINT "To Order";

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order", "Sales Data"."Order 2024", "Sales Data"."Order Rest" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Order" DETACH PARTITION "Sales Data"."Order 2024";

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order", "Sales Data"."Order Rest" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Order" DETACH PARTITION "Sales Data"."Order Rest";

-- D2 unique: "No Overlap" on "Sales Data"."Note" exclude (during with &&) where "Text" <> ''::text -> none
--    rows that exclude each other become possible
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Note" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Note" DROP CONSTRAINT "No Overlap";

-- D3 unique: "Once" on "Sales Data"."Note" unique ("Text") -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Note" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Note" DROP CONSTRAINT "Once";

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Note" (reads and writes wait); no rewrite, no scan
DROP INDEX "Sales Data"."By Text";

-- D4 check-constraint: "Not Free" on "Sales Data"."Order 2024" total > (0)::numeric -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order 2024" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Order 2024" DROP CONSTRAINT "Not Free";

-- D5 check-constraint: "Not Free" on "Sales Data"."Order" total > (0)::numeric -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Order" DROP CONSTRAINT "Not Free";

-- D6 data-loss: "Sales Data"."Order Rest" dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order Rest" (reads and writes wait); no rewrite, no scan
DROP TABLE "Sales Data"."Order Rest";

-- D7 scan: "Sales Data"."Note" every row is read
-- D8 blocks-writes: "Sales Data"."Note" writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on "Sales Data"."Note" (writes wait); no rewrite, scans "Sales Data"."Note"
CREATE INDEX "By Text" ON "Sales Data"."Note" ("Text");

-- D9 scan: "Sales Data"."Order 2024" every row is read
-- D10 blocks-reads: "Sales Data"."Order 2024" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order 2024" (reads and writes wait), SHARE UPDATE EXCLUSIVE on "Sales Data"."Order" (reads and writes go on); no rewrite, scans "Sales Data"."Order 2024"
ALTER TABLE "Sales Data"."Order" ATTACH PARTITION "Sales Data"."Order 2024" FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
