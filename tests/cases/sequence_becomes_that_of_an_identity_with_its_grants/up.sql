-- modelmig revision 20260101000000: sequence becomes that of an identity with its grants
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.t.id: nextval('app.t_id_seq'::regclass) -> none
--   F2 server-default app.t.id: no identity -> identity always
--   F3 scan           app.t: every row is read

-- F1 server-default: app.t.id nextval('app.t_id_seq'::regclass) -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ALTER COLUMN id DROP DEFAULT;

-- measured: ACCESS EXCLUSIVE on app.t_id_seq (nextval waits); no rewrite, no scan
DROP SEQUENCE app.t_id_seq;

-- F2 server-default: app.t.id no identity -> identity always
--    inserts that name the column fail without OVERRIDING SYSTEM VALUE, and so do updates that set it
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- F3 scan: app.t every row is read
-- measured: no lock on an existing table; no rewrite, scans app.t
SELECT setval(pg_get_serial_sequence('app.t', 'id'), GREATEST(max(id), 1), max(id) >= 1) FROM app.t;

GRANT USAGE ON SEQUENCE app.t_id_seq TO writer;
