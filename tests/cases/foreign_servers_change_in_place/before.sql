CREATE SCHEMA app;
CREATE FUNCTION app.valid(text[], oid) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE FOREIGN DATA WRAPPER files VALIDATOR app.valid OPTIONS (debug 'true', level '1');
COMMENT ON FOREIGN DATA WRAPPER files IS 'old';
CREATE SERVER far VERSION '1' FOREIGN DATA WRAPPER files OPTIONS (host 'far', port '1');
CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS ("user" 'guest', password 'a');
