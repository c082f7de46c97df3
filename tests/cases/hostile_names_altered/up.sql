-- modelmig revision 20260101000000: hostile names altered
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique         "uq we""ird; --" on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": unique ("'; DROP TABLE x; --") -> none
--   F2 type-change    "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": integer -> bigint  after.rs:9
--   F3 rewrite        "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": every row is written anew  after.rs:9
--   F4 blocks-reads   "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": reads and writes wait  after.rs:9
--   F5 not-null       "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."'; DROP TABLE x; --": NOT NULL -> NULL  after.rs:11
--   F6 server-default "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --": 7 -> 8  after.rs:8

-- F1 unique: "uq we""ird; --" on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" unique ("'; DROP TABLE x; --") -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (reads and writes wait); no rewrite, no scan
ALTER TABLE "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" DROP CONSTRAINT "uq we""ird; --";

-- F2 type-change: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" integer -> bigint
--    values are converted by an assignment cast
-- F3 rewrite: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (reads and writes wait); rewrites "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --", rebuilds "we""ird; DROP TABLE x; --"."pk_we""ird; DROP TABLE x; --"
ALTER TABLE "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" ALTER COLUMN "we""ird; DROP TABLE x; --" TYPE bigint;

-- F5 not-null: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."'; DROP TABLE x; --" NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (reads and writes wait); no rewrite, no scan
ALTER TABLE "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" ALTER COLUMN "'; DROP TABLE x; --" DROP NOT NULL;

-- F6 server-default: "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" 7 -> 8
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (reads and writes wait); no rewrite, no scan
ALTER TABLE "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" ALTER COLUMN "we""ird; DROP TABLE x; --" SET DEFAULT 8;

-- measured: SHARE UPDATE EXCLUSIVE on "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (reads and writes go on); no rewrite, no scan
COMMENT ON COLUMN "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" IS 'new
line; -- ''';
