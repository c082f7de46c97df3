-- modelmig revision 20260101000000 down: sequence stays logged when its table does not
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rewrite      app.t: every row is written anew
--   D2 blocks-reads app.t: reads and writes wait

-- D1 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- D2 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t SET LOGGED;

-- measured: SHARE ROW EXCLUSIVE on app.t_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.t_id_seq OWNED BY app.t.id;
