-- modelmig revision 20260101000000: names that are reserved words
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default   app."order"."group": none -> 1                      after.rs:7
--   F2 check-constraint ck_order_group on app."order": none -> "group" > 0  after.rs:7
--   F3 scan             app."order": every row is read                      after.rs:7
--   F4 blocks-reads     app."order": reads and writes wait                  after.rs:7
--   F5 scan             app."order": every row is read                      after.rs:7
--   F6 blocks-writes    app."order": writes wait                            after.rs:7

-- F1 server-default: app."order"."group" none -> 1
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app."order" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."order" ADD COLUMN "group" integer DEFAULT 1;

-- measured: ACCESS EXCLUSIVE on app."order" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."order" ADD COLUMN "system_user" integer;

-- measured: ACCESS EXCLUSIVE on app."order" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."order" ADD COLUMN type integer;

-- F2 check-constraint: ck_order_group on app."order" none -> "group" > 0
--    rows that break it make the statement fail
-- F3 scan: app."order" every row is read
-- F4 blocks-reads: app."order" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app."order" (reads and writes wait); no rewrite, scans app."order"
ALTER TABLE app."order" ADD CONSTRAINT ck_order_group CHECK ("group" > 0);

-- F5 scan: app."order" every row is read
-- F6 blocks-writes: app."order" writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app."order" (writes wait); no rewrite, scans app."order"
CREATE INDEX "table" ON app."order" ("group");
