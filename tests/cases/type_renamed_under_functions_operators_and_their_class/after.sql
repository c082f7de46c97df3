CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TYPE other."Version" AS (major int, minor int);
CREATE FUNCTION app.cmp(other."Version", other."Version") RETURNS int IMMUTABLE STRICT LANGUAGE sql
    AS 'SELECT btint4cmp($1.major * 1000 + $1.minor, $2.major * 1000 + $2.minor)';
CREATE FUNCTION app.eq(other."Version", other."Version") RETURNS boolean IMMUTABLE STRICT LANGUAGE sql
    AS 'SELECT app.cmp($1, $2) = 0';
CREATE OPERATOR app.= (leftarg = other."Version", rightarg = other."Version", function = app.eq, commutator = OPERATOR(app.=));
CREATE OPERATOR CLASS app.version_ops FOR TYPE other."Version" USING btree AS
    OPERATOR 3 app.=, FUNCTION 1 app.cmp(other."Version", other."Version");
CREATE OPERATOR FAMILY app.mixed USING btree;
ALTER OPERATOR FAMILY app.mixed USING btree ADD OPERATOR 3 app.= (other."Version", other."Version");
CREATE FUNCTION app.text(other."Version") RETURNS text IMMUTABLE STRICT LANGUAGE sql RETURN ($1).major || '.' || ($1).minor;
CREATE CAST (other."Version" AS text) WITH FUNCTION app.text(other."Version");
CREATE TABLE app.t (v other."Version", old other."Version"[], CHECK (v OPERATOR(app.=) v), CHECK (app.text(v) <> ''));
CREATE INDEX t_v ON app.t (app.text(v));
