CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TYPE app.version AS (major int, minor int);
CREATE FUNCTION app.cmp(app.version, app.version) RETURNS int IMMUTABLE STRICT LANGUAGE sql
    AS 'SELECT btint4cmp($1.major * 1000 + $1.minor, $2.major * 1000 + $2.minor)';
CREATE FUNCTION app.eq(app.version, app.version) RETURNS boolean IMMUTABLE STRICT LANGUAGE sql
    AS 'SELECT app.cmp($1, $2) = 0';
CREATE OPERATOR app.= (leftarg = app.version, rightarg = app.version, function = app.eq, commutator = OPERATOR(app.=));
CREATE OPERATOR CLASS app.version_ops FOR TYPE app.version USING btree AS
    OPERATOR 3 app.=, FUNCTION 1 app.cmp(app.version, app.version);
CREATE OPERATOR FAMILY app.mixed USING btree;
ALTER OPERATOR FAMILY app.mixed USING btree ADD OPERATOR 3 app.= (app.version, app.version);
CREATE FUNCTION app.text(app.version) RETURNS text IMMUTABLE STRICT LANGUAGE sql RETURN ($1).major || '.' || ($1).minor;
CREATE CAST (app.version AS text) WITH FUNCTION app.text(app.version);
CREATE TABLE app.t (v app.version, old app.version[], CHECK (v OPERATOR(app.=) v), CHECK (app.text(v) <> ''));
CREATE INDEX t_v ON app.t (app.text(v));
