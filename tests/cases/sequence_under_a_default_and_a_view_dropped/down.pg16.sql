-- modelmig revision 20260101000000 down: sequence under a default and a view dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.t.a: none -> nextval('app.numbers'::regclass)

CREATE SEQUENCE app.numbers;

-- D1 server-default: app.t.a none -> nextval('app.numbers'::regclass)
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ALTER COLUMN a SET DEFAULT nextval('app.numbers'::regclass);

CREATE OR REPLACE FUNCTION app.next()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT nextval('app.numbers'::regclass) AS nextval;
END;

-- measured: ACCESS EXCLUSIVE on app.state (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.state (last_value) AS
SELECT last_value
   FROM app.numbers n;
