-- modelmig revision 20260101000000 down: table becomes unlogged
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rewrite      app.sessions: every row is written anew  after.rs:5
--   D2 blocks-reads app.sessions: reads and writes wait      after.rs:5

-- D1 rewrite: app.sessions every row is written anew
--    needs the table's size again on disk
-- D2 blocks-reads: app.sessions reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.sessions (reads and writes wait); rewrites app.sessions, rebuilds app.pk_sessions
ALTER TABLE app.sessions SET LOGGED;
