-- modelmig revision 20260101000000 down: publication sends generated columns
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.t.twice: id * 3 -> id * 2
--   D2 rewrite        app.t: every row is written anew
--   D3 blocks-reads   app.t: reads and writes wait

-- D1 server-default: app.t.twice id * 3 -> id * 2
--    every value is computed again
-- D2 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t, rebuilds app.t_pkey
ALTER TABLE app.t ALTER COLUMN twice SET EXPRESSION AS (id * 2);

ALTER PUBLICATION feed SET (publish_generated_columns = none);
