-- modelmig revision 20260101000000 down: sequence becomes that of an identity with its grants
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.t.id: none -> nextval('app.t_id_seq'::regclass)
--   D2 scan           app.t: every row is read

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ALTER COLUMN id DROP IDENTITY;

CREATE SEQUENCE app.t_id_seq AS integer;

-- D1 server-default: app.t.id none -> nextval('app.t_id_seq'::regclass)
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ALTER COLUMN id SET DEFAULT nextval('app.t_id_seq'::regclass);

-- D2 scan: app.t every row is read
-- measured: no lock on an existing table; no rewrite, scans app.t
SELECT setval('app.t_id_seq', GREATEST(max(id), 1), max(id) >= 1) FROM app.t;

ALTER SEQUENCE app.t_id_seq OWNED BY app.t.id;

GRANT USAGE ON SEQUENCE app.t_id_seq TO writer;
