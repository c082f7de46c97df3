-- modelmig revision 20260101000000: type change keeps the owner of statistics
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.t.a: integer -> text
--   F2 rewrite      app.t: every row is written anew
--   F3 blocks-reads app.t: reads and writes wait

-- F1 type-change: app.t.a integer -> text
--    values are converted by an assignment cast
-- F2 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ALTER COLUMN a TYPE text;

ALTER STATISTICS app.s OWNER TO deploy;
