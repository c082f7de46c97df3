-- modelmig revision 20260101000000 down: type change keeps the owner of statistics
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.t.a: text -> integer
--   D2 rewrite          app.t: every row is written anew
--   D3 blocks-reads     app.t: reads and writes wait
--   D4 may-fail-on-rows app.t.a: fails on values that do not read as the new type
--   D5 silent-loss      app.t.a: 007 becomes 7

-- D1 type-change: app.t.a text -> integer
--    values are converted by an explicit cast
-- D2 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.t.a fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.t WHERE CASE WHEN a ~ '^\s*[-+]?[0-9]+\s*$' THEN a::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE a IS NOT NULL END
-- D5 silent-loss: app.t.a 007 becomes 7
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ALTER COLUMN a TYPE integer USING a::integer;

ALTER STATISTICS app.s OWNER TO deploy;
