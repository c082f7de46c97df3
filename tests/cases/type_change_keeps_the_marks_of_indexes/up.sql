-- modelmig revision 20260101000000: type change keeps the marks of indexes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.events.at: integer -> bigint       after.rs:12
--   F2 rewrite      app.events: every row is written anew  after.rs:12
--   F3 blocks-reads app.events: reads and writes wait      after.rs:12
--   F4 type-change  app.events.code: integer -> bigint     after.rs:13
--   F5 rewrite      app.events: every row is written anew  after.rs:13
--   F6 blocks-reads app.events: reads and writes wait      after.rs:13

-- F1 type-change: app.events.at integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.events every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); rewrites app.events, rebuilds 2 indexes
ALTER TABLE app.events ALTER COLUMN at TYPE bigint;

-- F4 type-change: app.events.code integer -> bigint
--    values are converted by an assignment cast
-- F5 rewrite: app.events every row is written anew
--    needs the table's size again on disk
-- F6 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); rewrites app.events, rebuilds 2 indexes
ALTER TABLE app.events ALTER COLUMN code TYPE bigint;
