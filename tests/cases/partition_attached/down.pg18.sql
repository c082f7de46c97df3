-- modelmig revision 20260101000000 down: partition attached
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint positive on app.events_2021: amount > 0 -> none
--   D2 type-change      app.events_2021.kind: text -> character varying(20)
--   D3 rewrite          app.events_2021: every row is written anew
--   D4 blocks-reads     app.events_2021: reads and writes wait
--   D5 may-fail-on-rows app.events_2021.kind: fails on values that are too long

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT events_2021_pkey TO pk_2021;

ALTER INDEX app.events_2021_kind_idx RENAME TO kind_2021;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.events_2021;

-- D1 check-constraint: positive on app.events_2021 amount > 0 -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 DROP CONSTRAINT positive;

-- D2 type-change: app.events_2021.kind text -> character varying(20)
--    values are converted by an assignment cast
-- D3 rewrite: app.events_2021 every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.events_2021.kind fails on values that are too long
--    to count them: SELECT count(*) FROM app.events_2021 WHERE length(kind::text) > 20
-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); rewrites app.events_2021, rebuilds 2 indexes
ALTER TABLE app.events_2021 ALTER COLUMN kind TYPE character varying(20);

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT events_at_not_null TO events_2021_at_not_null;

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT events_id_not_null TO events_2021_id_not_null;
