-- modelmig revision 20260101000000 down: hostile names altered
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  type-change      "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": bigint -> integer  after.rs:9
--   D2  rewrite          "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": every row is written anew  after.rs:9
--   D3  blocks-reads     "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": reads and writes wait  after.rs:9
--   D4  may-fail-on-rows "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": fails on values that are out of range  after.rs:9
--   D5  not-null         "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."'; DROP TABLE x; --": NULL -> NOT NULL  after.rs:11
--   D6  scan             "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": every row is read  after.rs:11
--   D7  blocks-reads     "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": reads and writes wait  after.rs:11
--   D8  may-fail-on-rows "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."'; DROP TABLE x; --": fails on NULL  after.rs:11
--   D9  server-default   "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": 8 -> 7  after.rs:8
--   D10 unique           "uq we""ird; --" on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": none -> unique ("'; DROP TABLE x; --")
--   D11 scan             "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": every row is read
--   D12 blocks-reads     "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": reads and writes wait
--   D13 may-fail-on-rows "uq we""ird; --" on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": fails on duplicates

-- D1 type-change: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" bigint -> integer
--    values are converted by an assignment cast
-- D2 rewrite: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" fails on values that are out of range
--    to count them: SELECT count(*) FROM "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" WHERE "we""ird; DROP TABLE x; --" NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (reads and writes wait); rewrites "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --", rebuilds "we""ird; DROP TABLE x; --"."pk_we""ird; DROP TABLE x; --"
ALTER TABLE "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" ALTER COLUMN "we""ird; DROP TABLE x; --" TYPE integer;

-- D5 not-null: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."'; DROP TABLE x; --" NULL -> NOT NULL
--    fails on rows that hold NULL
-- D6 scan: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" every row is read
-- D7 blocks-reads: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D8 may-fail-on-rows: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."'; DROP TABLE x; --" fails on NULL
--    to count them: SELECT count(*) FROM "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" WHERE "'; DROP TABLE x; --" IS NULL
-- measured: ACCESS EXCLUSIVE on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (reads and writes wait); no rewrite, scans "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"
ALTER TABLE "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" ALTER COLUMN "'; DROP TABLE x; --" SET NOT NULL;

-- D9 server-default: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" 8 -> 7
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (reads and writes wait); no rewrite, no scan
ALTER TABLE "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" ALTER COLUMN "we""ird; DROP TABLE x; --" SET DEFAULT 7;

-- D10 unique: "uq we""ird; --" on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" none -> unique ("'; DROP TABLE x; --")
--    duplicates make it fail
-- D11 scan: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" every row is read
-- D12 blocks-reads: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D13 may-fail-on-rows: "uq we""ird; --" on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" WHERE "'; DROP TABLE x; --" IS NOT NULL GROUP BY "'; DROP TABLE x; --" HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (reads and writes wait); no rewrite, scans "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"
ALTER TABLE "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" ADD CONSTRAINT "uq we""ird; --" UNIQUE ("'; DROP TABLE x; --");

-- measured: SHARE UPDATE EXCLUSIVE on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (reads and writes go on); no rewrite, no scan
COMMENT ON COLUMN "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" IS 'old';
