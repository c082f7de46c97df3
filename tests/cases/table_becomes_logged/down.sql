-- modelmig revision 20260101000000 down: table becomes logged
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss    app.sessions: logged -> unlogged         after.rs:5
--   D2 rewrite      app.sessions: every row is written anew  after.rs:5
--   D3 blocks-reads app.sessions: reads and writes wait      after.rs:5

-- D1 data-loss: app.sessions logged -> unlogged
--    a crash of the server empties the table
-- D2 rewrite: app.sessions every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.sessions reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.sessions (reads and writes wait); rewrites app.sessions, rebuilds app.pk_sessions
ALTER TABLE app.sessions SET UNLOGGED;
