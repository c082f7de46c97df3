-- modelmig revision 20260101000001: types and sequences in mixed case
-- revises: 20260101000000
-- group: 20260101000000 2/2
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: "Sales Data"."Order Line" (up fails on every row tried: column "Zip" of table "Order Line" contains values that violate the new constraint)
--
-- flags (sign off with: modelmig review 20260101000001):
--   F1  recreated        "Sales Data"."Line Stat": dropped and created again
--   F2  type-change      "Sales Data"."Address"."Country": + text
--   F3  server-default   "Sales Data"."Post Code": none -> '0'::character varying
--   F4  check-constraint "Digits" on "Sales Data"."Post Code": (VALUE)::text ~ '^\d+$'::text -> (VALUE)::text ~ '^\d{5}$'::text
--   F5  scan             "Sales Data"."Order Line": every row is read
--   F6  blocks-writes    "Sales Data"."Order Line": writes wait
--   F7  may-fail-on-rows "Digits" on "Sales Data"."Post Code": fails on rows that violate the check
--   F8  check-constraint "Not 0" on "Sales Data"."Post Code": none -> (VALUE)::text <> '00000'::text
--   F9  scan             "Sales Data"."Order Line": every row is read
--   F10 blocks-writes    "Sales Data"."Order Line": writes wait
--   F11 not-null         "Sales Data"."Addresses"."Street Name": NULL -> NOT NULL
--   F12 scan             "Sales Data"."Addresses": every row is read
--   F13 blocks-reads     "Sales Data"."Addresses": reads and writes wait
--   F14 may-fail-on-rows "Sales Data"."Addresses"."Street Name": fails on NULL

-- F1 recreated: "Sales Data"."Line Stat" dropped and created again
--    it is created again further down, in the same transaction
-- measured: SHARE UPDATE EXCLUSIVE on "Sales Data"."Order Line" (reads and writes go on); no rewrite, no scan
DROP STATISTICS "Sales Data"."Line Stat";

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Addresses" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Addresses" NOT OF;

-- F2 type-change: "Sales Data"."Address"."Country" + text
--    code that reads the type must follow
ALTER TYPE "Sales Data"."Address" ADD ATTRIBUTE "Country" text COLLATE "C";

-- F3 server-default: "Sales Data"."Post Code" none -> '0'::character varying
--    rows that are there keep their values, NULL included
ALTER DOMAIN "Sales Data"."Post Code" SET DEFAULT '0'::character varying;

ALTER DOMAIN "Sales Data"."Post Code" DROP CONSTRAINT "Digits";

-- F4 check-constraint: "Digits" on "Sales Data"."Post Code" (VALUE)::text ~ '^\d+$'::text -> (VALUE)::text ~ '^\d{5}$'::text
--    rows that break it make the statement fail
-- F5 scan: "Sales Data"."Order Line" every row is read
-- F6 blocks-writes: "Sales Data"."Order Line" writes wait
--    SHARE is held all the while, longer the larger the table
-- F7 may-fail-on-rows: "Digits" on "Sales Data"."Post Code" fails on rows that violate the check
--    to count them: SELECT count(*) FROM "Sales Data"."Order Line" WHERE NOT (("Zip")::text ~ '^\d{5}$'::text)
-- measured: SHARE on "Sales Data"."Order Line" (writes wait); no rewrite, scans "Sales Data"."Order Line"
ALTER DOMAIN "Sales Data"."Post Code" ADD CONSTRAINT "Digits" CHECK ((VALUE)::text ~ '^\d{5}$'::text);

-- F8 check-constraint: "Not 0" on "Sales Data"."Post Code" none -> (VALUE)::text <> '00000'::text
--    rows that break it make the statement fail
-- F9 scan: "Sales Data"."Order Line" every row is read
-- F10 blocks-writes: "Sales Data"."Order Line" writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on "Sales Data"."Order Line" (writes wait); no rewrite, scans "Sales Data"."Order Line"
ALTER DOMAIN "Sales Data"."Post Code" ADD CONSTRAINT "Not 0" CHECK ((VALUE)::text <> '00000'::text);

COMMENT ON CONSTRAINT "Not 0" ON DOMAIN "Sales Data"."Post Code" IS 'no such place';

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Addresses" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Addresses" ADD COLUMN "Country" text COLLATE "C";

-- F11 not-null: "Sales Data"."Addresses"."Street Name" NULL -> NOT NULL
--    fails on rows that hold NULL
-- F12 scan: "Sales Data"."Addresses" every row is read
-- F13 blocks-reads: "Sales Data"."Addresses" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F14 may-fail-on-rows: "Sales Data"."Addresses"."Street Name" fails on NULL
--    to count them: SELECT count(*) FROM "Sales Data"."Addresses" WHERE "Street Name" IS NULL
-- measured: ACCESS EXCLUSIVE on "Sales Data"."Addresses" (reads and writes wait); no rewrite, scans "Sales Data"."Addresses"
ALTER TABLE "Sales Data"."Addresses" ALTER COLUMN "Street Name" SET NOT NULL;

-- measured: ACCESS EXCLUSIVE on "Sales Data"."Addresses" (reads and writes wait); no rewrite, no scan
ALTER TABLE "Sales Data"."Addresses" OF "Sales Data"."Address";

-- measured: SHARE UPDATE EXCLUSIVE on "Sales Data"."Order Line" (reads and writes go on); no rewrite, no scan
CREATE STATISTICS "Sales Data"."Line Stat" (mcv) ON "Line No", "Zip" FROM "Sales Data"."Order Line";

COMMENT ON STATISTICS "Sales Data"."Line Stat" IS 'lines by place';

-- measured: SHARE ROW EXCLUSIVE on "Sales Data"."Order No" (nextval waits); no rewrite, no scan
ALTER SEQUENCE "Sales Data"."Order No" INCREMENT BY 10 MINVALUE 0;

COMMENT ON COLUMN "Sales Data"."Address"."Country" IS 'ISO code';

-- measured: SHARE UPDATE EXCLUSIVE on "Sales Data"."Order No" (nextval waits); no rewrite, no scan
COMMENT ON SEQUENCE "Sales Data"."Order No" IS 'tens';

COMMENT ON TYPE "Sales Data"."Order State" IS 'How far it is';
