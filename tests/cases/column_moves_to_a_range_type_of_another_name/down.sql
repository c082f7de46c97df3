-- modelmig revision 20260101000000 down: column moves to a range type of another name
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  app.t.r: app.wide -> int4range
--   D2 rewrite      app.t: every row is written anew
--   D3 blocks-reads app.t: reads and writes wait
--   D4 type-change  app.t.s: app.wide -> app.span
--   D5 rewrite      app.t: every row is written anew
--   D6 blocks-reads app.t: reads and writes wait

CREATE TYPE app.span AS RANGE (subtype = integer);

-- D1 type-change: app.t.r app.wide -> int4range
--    values are converted by an explicit cast
-- D2 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t, rebuilds app.t_pkey
ALTER TABLE app.t ALTER COLUMN r TYPE int4range USING r::text::int4range;

-- D4 type-change: app.t.s app.wide -> app.span
--    values are converted by an explicit cast
-- D5 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- D6 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t, rebuilds app.t_pkey
ALTER TABLE app.t ALTER COLUMN s TYPE app.span USING s::text::app.span;

DROP TYPE app.wide;
