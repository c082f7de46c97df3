-- modelmig revision 20260101000000 down: trigger with transition tables on a table dropped
-- returns to: base
-- fingerprints: …

CREATE TABLE app.users (
    id bigint
);

CREATE TRIGGER t AFTER UPDATE ON app.users REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION app.touch();
