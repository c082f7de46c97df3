-- modelmig revision 20260101000000: partition detached
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT events_2021_pkey TO pk_2021;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.events_2021;

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
DROP INDEX app.events_2021_kind_idx;

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT events_at_not_null TO events_2021_at_not_null;

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT events_id_not_null TO events_2021_id_not_null;
