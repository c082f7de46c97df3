-- modelmig revision 20260101000000: table becomes logged
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rewrite      app.sessions: every row is written anew  after.rs:5
--   F2 blocks-reads app.sessions: reads and writes wait      after.rs:5

-- F1 rewrite: app.sessions every row is written anew
--    needs the table's size again on disk
-- F2 blocks-reads: app.sessions reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.sessions (reads and writes wait); rewrites app.sessions, rebuilds app.pk_sessions
ALTER TABLE app.sessions SET LOGGED;
