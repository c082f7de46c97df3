-- modelmig revision 20260101000000: sequence stays logged when its table does not
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss    app.t: logged -> unlogged
--   F2 rewrite      app.t: every row is written anew
--   F3 blocks-reads app.t: reads and writes wait

-- F1 data-loss: app.t logged -> unlogged
--    a crash of the server empties the table
-- F2 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t SET UNLOGGED;

-- measured: SHARE ROW EXCLUSIVE on app.t_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.t_id_seq OWNED BY NONE;

-- measured: ACCESS EXCLUSIVE on app.t_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.t_id_seq SET LOGGED;
