-- modelmig revision 20260101000000: partitions and constraints in mixed case
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  unique           "Once" on "Sales Data"."Note": none -> unique ("Text")
--   F2  scan             "Sales Data"."Note": every row is read
--   F3  blocks-reads     "Sales Data"."Note": reads and writes wait
--   F4  may-fail-on-rows "Once" on "Sales Data"."Note": fails on duplicates
--   F5  unique           "No Overlap" on "Sales Data"."Note": none -> exclude (during with &&) where "Text" <> ''::text
--   F6  scan             "Sales Data"."Note": every row is read
--   F7  blocks-reads     "Sales Data"."Note": reads and writes wait
--   F8  may-fail-on-rows "No Overlap" on "Sales Data"."Note": fails on rows that exclude each other
--   F9  scan             "Sales Data"."Note": every row is read
--   F10 blocks-writes    "Sales Data"."Note": writes wait
--   F11 check-constraint "Not Free" on "Sales Data"."Order 2024": none -> total > (0)::numeric
--   F12 scan             "Sales Data"."Order 2024": every row is read
--   F13 blocks-reads     "Sales Data"."Order 2024": reads and writes wait
--   F14 may-fail-on-rows "Not Free" on "Sales Data"."Order 2024": fails on rows that violate the check
--   F15 check-constraint "Not Free" on "Sales Data"."Order": none -> total > (0)::numeric
--   F16 scan             "Sales Data"."Order 2024": every row is read
--   F17 blocks-reads     "Sales Data"."Order 2024": reads and writes wait
--   F18 may-fail-on-rows "Sales Data"."Order 2024": fails on rows outside the bounds
--   F19 scan             "Sales Data"."Note": every row is read
--   F20 blocks-writes    "Sales Data"."Note": writes wait
--   F21 blocks-writes    "Sales Data"."Order": writes wait
--   F22 blocks-writes    "Sales Data"."Order 2024": writes wait
--   F23 may-fail-on-rows "To Order" on "Sales Data"."Note": fails on rows whose key points nowhere

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order", "Sales Data"."Order 2024" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Order" DETACH PARTITION "Sales Data"."Order 2024";

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Note" (reads and writes wait); no rewrite, no scan
DROP INDEX "Sales Data"."By Text";

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order" (reads and writes wait); no rewrite, no scan
CREATE TABLE "Sales Data"."Order Rest" PARTITION OF "Sales Data"."Order" DEFAULT;

COMMENT ON TABLE "Sales Data"."Order Rest" IS 'all the others';

-- F1 unique: "Once" on "Sales Data"."Note" none -> unique ("Text")
--    duplicates make it fail
-- F2 scan: "Sales Data"."Note" every row is read
-- F3 blocks-reads: "Sales Data"."Note" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: "Once" on "Sales Data"."Note" fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM "Sales Data"."Note" WHERE "Text" IS NOT NULL GROUP BY "Text" HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Note" (reads and writes wait); no rewrite, scans "Sales Data"."Note"
ALTER TABLE "Sales Data"."Note" ADD CONSTRAINT "Once" UNIQUE ("Text");

-- F5 unique: "No Overlap" on "Sales Data"."Note" none -> exclude (during with &&) where "Text" <> ''::text
--    rows that exclude each other make it fail
-- F6 scan: "Sales Data"."Note" every row is read
-- F7 blocks-reads: "Sales Data"."Note" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F8 may-fail-on-rows: "No Overlap" on "Sales Data"."Note" fails on rows that exclude each other
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Note" (reads and writes wait); no rewrite, scans "Sales Data"."Note"
ALTER TABLE "Sales Data"."Note" ADD CONSTRAINT "No Overlap" EXCLUDE USING gist (during WITH &&) WHERE ("Text" <> ''::text);

-- F9 scan: "Sales Data"."Note" every row is read
-- F10 blocks-writes: "Sales Data"."Note" writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on "Sales Data"."Note" (writes wait); no rewrite, scans "Sales Data"."Note"
CREATE INDEX "By Text" ON "Sales Data"."Note" ("Text" DESC, (lower("Text"))) WHERE "Order Id" > 0;

COMMENT ON INDEX "Sales Data"."By Text" IS 'for the search';

-- F11 check-constraint: "Not Free" on "Sales Data"."Order 2024" none -> total > (0)::numeric
--    rows that break it make the statement fail
-- F12 scan: "Sales Data"."Order 2024" every row is read
-- F13 blocks-reads: "Sales Data"."Order 2024" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F14 may-fail-on-rows: "Not Free" on "Sales Data"."Order 2024" fails on rows that violate the check
--    to count them: SELECT count(*) FROM "Sales Data"."Order 2024" WHERE NOT (total > (0)::numeric)
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order 2024" (reads and writes wait); no rewrite, scans "Sales Data"."Order 2024"
ALTER TABLE "Sales Data"."Order 2024" ADD CONSTRAINT "Not Free" CHECK (total > (0)::numeric);

-- F15 check-constraint: "Not Free" on "Sales Data"."Order" none -> total > (0)::numeric
--    rows that break it make the statement fail
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Order" ADD CONSTRAINT "Not Free" CHECK (total > (0)::numeric);

-- F16 scan: "Sales Data"."Order 2024" every row is read
-- F17 blocks-reads: "Sales Data"."Order 2024" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F18 may-fail-on-rows: "Sales Data"."Order 2024" fails on rows outside the bounds
--    to count them: SELECT count(*) FROM "Sales Data"."Order 2024" WHERE (("Placed At" IS NOT NULL) AND ("Placed At" >= '2024-01-01'::date) AND ("Placed At" < '2024-07-01'::date)) IS NOT TRUE
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Order 2024" (reads and writes wait), SHARE UPDATE EXCLUSIVE on "Sales Data"."Order" (reads and writes go on); no rewrite, scans "Sales Data"."Order 2024"
ALTER TABLE "Sales Data"."Order" ATTACH PARTITION "Sales Data"."Order 2024" FOR VALUES FROM ('2024-01-01') TO ('2024-07-01');

-- F19 scan: "Sales Data"."Note" every row is read
-- F20 blocks-writes: "Sales Data"."Note" writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F21 blocks-writes: "Sales Data"."Order" writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F22 blocks-writes: "Sales Data"."Order 2024" writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F23 may-fail-on-rows: "To Order" on "Sales Data"."Note" fails on rows whose key points nowhere
--    to count them: SELECT count(*) FROM "Sales Data"."Note" AS child WHERE child."Order Id" IS NOT NULL AND child."Placed At" IS NOT NULL AND NOT EXISTS (SELECT FROM "Sales Data"."Order" AS parent WHERE parent."Id" = child."Order Id" AND parent."Placed At" = child."Placed At")
-- measured: SHARE ROW EXCLUSIVE on "Sales Data"."Note", "Sales Data"."Order", "Sales Data"."Order 2024" (writes wait); no rewrite, scans "Sales Data"."Note"
ALTER TABLE "Sales Data"."Note" ADD CONSTRAINT "To Order" FOREIGN KEY ("Order Id", "Placed At") REFERENCES "Sales Data"."Order" ("Id", "Placed At") ON DELETE CASCADE;

COMMENT ON CONSTRAINT "Not Free" ON "Sales Data"."Order" IS 'gifts are elsewhere';
