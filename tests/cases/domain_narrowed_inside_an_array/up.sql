-- modelmig revision 20260101000000: domain narrowed inside an array
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rewrite          app.t: every row is written anew
--   F2 blocks-reads     app.t: reads and writes wait
--   F3 may-fail-on-rows app.t.a: fails on rows that violate the check
--   F4 rewrite          app.t: every row is written anew
--   F5 blocks-reads     app.t: reads and writes wait
--   F6 may-fail-on-rows app.t.b: fails on rows that violate the check

ALTER DOMAIN app.d RENAME TO d__old;

CREATE DOMAIN app.d AS integer
    CONSTRAINT d_positive CHECK (VALUE > 0);

-- F1 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F2 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F3 may-fail-on-rows: app.t.a fails on rows that violate the check
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ALTER COLUMN a TYPE app.d;

-- F4 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F5 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F6 may-fail-on-rows: app.t.b fails on rows that violate the check
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ALTER COLUMN b TYPE app.d[];

DROP DOMAIN app.d__old;
