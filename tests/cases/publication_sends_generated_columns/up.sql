-- modelmig revision 20260101000000: publication sends generated columns
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.t.twice: id * 2 -> id * 3
--   F2 rewrite        app.t: every row is written anew
--   F3 blocks-reads   app.t: reads and writes wait

-- F1 server-default: app.t.twice id * 2 -> id * 3
--    every value is computed again
-- F2 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t, rebuilds app.t_pkey
ALTER TABLE app.t ALTER COLUMN twice SET EXPRESSION AS (id * 3);

ALTER PUBLICATION feed SET (publish_generated_columns = stored);
