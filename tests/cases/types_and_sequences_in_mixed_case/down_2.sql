-- modelmig revision 20260101000001 down: types and sequences in mixed case
-- returns to: 20260101000000
-- group: 20260101000000 2/2
-- fingerprints: …
--
-- flags:
--   D1  recreated        "Sales Data"."Line Stat": dropped and created again
--   D2  data-loss        "Sales Data"."Addresses"."Country": text dropped
--   D3  data-loss        "Sales Data"."Address"."Country": text dropped
--   D4  server-default   "Sales Data"."Post Code": '0'::character varying -> none
--   D5  check-constraint "Not 0" on "Sales Data"."Post Code": (VALUE)::text <> '00000'::text -> none
--   D6  check-constraint "Digits" on "Sales Data"."Post Code": (VALUE)::text ~ '^\d{5}$'::text -> (VALUE)::text ~ '^\d+$'::text
--   D7  scan             "Sales Data"."Order Line": every row is read
--   D8  blocks-writes    "Sales Data"."Order Line": writes wait
--   D9  not-null         "Sales Data"."Addresses"."Street Name": NOT NULL -> NULL
--   D10 silent-loss      "Sales Data"."Order No": a position below 1 becomes 1

-- D1 recreated: "Sales Data"."Line Stat" dropped and created again
--    it is created again further down, in the same transaction
-- measured: SHARE UPDATE EXCLUSIVE on "Sales Data"."Order Line" (reads and writes go on); no rewrite, no scan
DROP STATISTICS "Sales Data"."Line Stat";

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Addresses" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Addresses" NOT OF;

-- D2 data-loss: "Sales Data"."Addresses"."Country" text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Addresses" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Addresses" DROP COLUMN "Country";

-- D3 data-loss: "Sales Data"."Address"."Country" text dropped
--    its values are gone; down brings the attribute back empty
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Address" (reads and writes wait); no rewrite, no scan
ALTER TYPE "Sales Data"."Address" DROP ATTRIBUTE "Country";

-- D4 server-default: "Sales Data"."Post Code" '0'::character varying -> none
--    inserts that leave the column out get NULL or fail
ALTER DOMAIN "Sales Data"."Post Code" DROP DEFAULT;

ALTER DOMAIN "Sales Data"."Post Code" DROP CONSTRAINT "Digits";

-- D5 check-constraint: "Not 0" on "Sales Data"."Post Code" (VALUE)::text <> '00000'::text -> none
--    the rule is no longer enforced
ALTER DOMAIN "Sales Data"."Post Code" DROP CONSTRAINT "Not 0";

-- D6 check-constraint: "Digits" on "Sales Data"."Post Code" (VALUE)::text ~ '^\d{5}$'::text -> (VALUE)::text ~ '^\d+$'::text
--    rows that break it make the statement fail
-- D7 scan: "Sales Data"."Order Line" every row is read
-- D8 blocks-writes: "Sales Data"."Order Line" writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on "Sales Data"."Order Line" (writes wait); no rewrite, scans "Sales Data"."Order Line"
ALTER DOMAIN "Sales Data"."Post Code" ADD CONSTRAINT "Digits" CHECK ((VALUE)::text ~ '^\d+$'::text);

-- D9 not-null: "Sales Data"."Addresses"."Street Name" NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Addresses" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Addresses" ALTER COLUMN "Street Name" DROP NOT NULL;

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Addresses" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Addresses" OF "Sales Data"."Address";

-- measured: SHARE UPDATE EXCLUSIVE on "Sales Data"."Order Line" (reads and writes go on); no rewrite, no scan
CREATE STATISTICS "Sales Data"."Line Stat" ON "Line No", "Zip" FROM "Sales Data"."Order Line";

-- D10 silent-loss: "Sales Data"."Order No" a position below 1 becomes 1
--    the numbers between are left out
SELECT setval('"Sales Data"."Order No"', 1, false) FROM "Sales Data"."Order No" WHERE last_value < 1;

-- measured: SHARE ROW EXCLUSIVE on "Sales Data"."Order No" (nextval waits); no rewrite, no scan
ALTER SEQUENCE "Sales Data"."Order No" INCREMENT BY 1 MINVALUE 1;

-- measured: SHARE UPDATE EXCLUSIVE on "Sales Data"."Order No" (nextval waits); no rewrite, no scan
COMMENT ON SEQUENCE "Sales Data"."Order No" IS NULL;

COMMENT ON TYPE "Sales Data"."Order State" IS NULL;
