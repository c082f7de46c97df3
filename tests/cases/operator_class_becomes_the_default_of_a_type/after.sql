CREATE SCHEMA app;
CREATE TYPE app.version AS (major int, minor int);
CREATE FUNCTION app.version_cmp(app.version, app.version) RETURNS int IMMUTABLE STRICT LANGUAGE sql
    AS 'SELECT btint4cmp($1.major * 1000 + $1.minor, $2.major * 1000 + $2.minor)';
CREATE FUNCTION app.version_lt(app.version, app.version) RETURNS boolean IMMUTABLE STRICT LANGUAGE sql
    AS 'SELECT app.version_cmp($1, $2) < 0';
CREATE FUNCTION app.version_eq(app.version, app.version) RETURNS boolean IMMUTABLE STRICT LANGUAGE sql
    AS 'SELECT app.version_cmp($1, $2) = 0';
CREATE FUNCTION app.version_gt(app.version, app.version) RETURNS boolean IMMUTABLE STRICT LANGUAGE sql
    AS 'SELECT app.version_cmp($1, $2) > 0';
CREATE OPERATOR app.< (leftarg = app.version, rightarg = app.version, function = app.version_lt);
CREATE OPERATOR app.= (leftarg = app.version, rightarg = app.version, function = app.version_eq, merges);
CREATE OPERATOR app.> (leftarg = app.version, rightarg = app.version, function = app.version_gt, commutator = OPERATOR(app.<));
CREATE OPERATOR CLASS app.version_ops DEFAULT FOR TYPE app.version USING btree AS
    OPERATOR 1 app.<, OPERATOR 3 app.=, OPERATOR 5 app.>, FUNCTION 1 app.version_cmp(app.version, app.version);
CREATE TABLE app.releases (version app.version PRIMARY KEY, old app.version);
CREATE INDEX releases_old ON app.releases (old);
CREATE TABLE app.notes (version app.version REFERENCES app.releases);
CREATE VIEW app.latest AS SELECT version, count(*) AS count FROM app.releases CROSS JOIN (VALUES (1)) AS one GROUP BY version;
