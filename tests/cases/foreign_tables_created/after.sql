CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER far FOREIGN DATA WRAPPER files;
CREATE TYPE app.mood AS ENUM ('good', 'bad');
CREATE FOREIGN TABLE app."Far Orders" (
    id integer OPTIONS ("Column" 'o''id') NOT NULL,
    note text OPTIONS (a '1') COLLATE "C" DEFAULT 'none',
    mood app.mood,
    twice integer GENERATED ALWAYS AS (id * 2) STORED,
    CONSTRAINT ck_positive CHECK (id > 0)
) SERVER far OPTIONS ("table" 'orders', b '2');
COMMENT ON FOREIGN TABLE app."Far Orders" IS 'not here';
COMMENT ON COLUMN app."Far Orders".id IS 'theirs';
CREATE FOREIGN TABLE app.empty () SERVER far;
CREATE VIEW app.ids AS SELECT id FROM app."Far Orders";
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE INSERT ON app."Far Orders" FOR EACH ROW EXECUTE FUNCTION app.touch();
GRANT SELECT ON app."Far Orders" TO reader;
ALTER FOREIGN TABLE app.empty OWNER TO deploy;
