-- modelmig revision 20260101000000: foreign tables created
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges app."Far Orders": none -> select to reader
--   F2 privileges app.empty: owned by the migrating role -> deploy

CREATE TYPE app.mood AS ENUM ('good', 'bad');

CREATE FOREIGN TABLE app."Far Orders" (
    id integer OPTIONS ("Column" 'o''id') NOT NULL,
    note text OPTIONS (a '1') COLLATE "C" DEFAULT 'none'::text,
    mood app.mood,
    twice integer GENERATED ALWAYS AS (id * 2) STORED,
    CONSTRAINT ck_positive CHECK (id > 0)
) SERVER far OPTIONS ("table" 'orders', b '2');

COMMENT ON FOREIGN TABLE app."Far Orders" IS 'not here';

COMMENT ON COLUMN app."Far Orders".id IS 'theirs';

CREATE FOREIGN TABLE app.empty () SERVER far;

CREATE FUNCTION app.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NEW; END$function$;

CREATE VIEW app.ids (id) AS
SELECT id
   FROM app."Far Orders";

CREATE TRIGGER touch BEFORE INSERT ON app."Far Orders" FOR EACH ROW EXECUTE FUNCTION app.touch();

-- F1 privileges: app."Far Orders" none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE app."Far Orders" TO reader;

-- F2 privileges: app.empty owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER FOREIGN TABLE app.empty OWNER TO deploy;
