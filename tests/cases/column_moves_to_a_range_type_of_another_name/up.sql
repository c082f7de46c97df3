-- modelmig revision 20260101000000: column moves to a range type of another name
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.t.r: int4range -> app.wide
--   F2 rewrite      app.t: every row is written anew
--   F3 blocks-reads app.t: reads and writes wait
--   F4 type-change  app.t.s: app.span -> app.wide
--   F5 rewrite      app.t: every row is written anew
--   F6 blocks-reads app.t: reads and writes wait

CREATE TYPE app.wide AS RANGE (subtype = bigint);

-- F1 type-change: app.t.r int4range -> app.wide
--    values are converted by an explicit cast
-- F2 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t, rebuilds app.t_pkey
ALTER TABLE app.t ALTER COLUMN r TYPE app.wide USING r::text::app.wide;

-- F4 type-change: app.t.s app.span -> app.wide
--    values are converted by an explicit cast
-- F5 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F6 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t, rebuilds app.t_pkey
ALTER TABLE app.t ALTER COLUMN s TYPE app.wide USING s::text::app.wide;

DROP TYPE app.span;
