-- modelmig revision 20260101000000: domain narrowed inside an array
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint d_positive on app.d: none -> VALUE > 0
--   F2 rewrite          app.t: every row is written anew
--   F3 blocks-reads     app.t: reads and writes wait
--   F4 may-fail-on-rows app.t.a: fails on rows that violate the check
--   F5 rewrite          app.t: every row is written anew
--   F6 blocks-reads     app.t: reads and writes wait
--   F7 may-fail-on-rows app.t.b: fails on rows that violate the check

ALTER DOMAIN app.d RENAME TO d__old;

-- F1 check-constraint: d_positive on app.d none -> VALUE > 0
--    rows that break it make the statement fail
CREATE DOMAIN app.d AS integer
    CONSTRAINT d_positive CHECK (VALUE > 0);

-- F2 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.t.a fails on rows that violate the check
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ALTER COLUMN a TYPE app.d;

-- F5 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F6 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F7 may-fail-on-rows: app.t.b fails on rows that violate the check
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ALTER COLUMN b TYPE app.d[];

DROP DOMAIN app.d__old;
