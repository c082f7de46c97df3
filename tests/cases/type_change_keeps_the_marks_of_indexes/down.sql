-- modelmig revision 20260101000000 down: type change keeps the marks of indexes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.events.at: bigint -> integer                        after.rs:12
--   D2 rewrite          app.events: every row is written anew                   after.rs:12
--   D3 blocks-reads     app.events: reads and writes wait                       after.rs:12
--   D4 may-fail-on-rows app.events.at: fails on values that are out of range    after.rs:12
--   D5 type-change      app.events.code: bigint -> integer                      after.rs:13
--   D6 rewrite          app.events: every row is written anew                   after.rs:13
--   D7 blocks-reads     app.events: reads and writes wait                       after.rs:13
--   D8 may-fail-on-rows app.events.code: fails on values that are out of range  after.rs:13

-- D1 type-change: app.events.at bigint -> integer
--    values are converted by an assignment cast
-- D2 rewrite: app.events every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.events.at fails on values that are out of range
--    to count them: SELECT count(*) FROM app.events WHERE at NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); rewrites app.events, rebuilds 2 indexes
ALTER TABLE app.events ALTER COLUMN at TYPE integer;

-- D5 type-change: app.events.code bigint -> integer
--    values are converted by an assignment cast
-- D6 rewrite: app.events every row is written anew
--    needs the table's size again on disk
-- D7 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D8 may-fail-on-rows: app.events.code fails on values that are out of range
--    to count them: SELECT count(*) FROM app.events WHERE code NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); rewrites app.events, rebuilds 2 indexes
ALTER TABLE app.events ALTER COLUMN code TYPE integer;
