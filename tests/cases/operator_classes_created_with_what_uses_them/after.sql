CREATE SCHEMA app;
CREATE SCHEMA "Other";
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
CREATE OPERATOR FAMILY "Other"."Backwards" USING btree;
CREATE OPERATOR CLASS "Other"."Back Int" FOR TYPE int USING btree FAMILY "Other"."Backwards" AS
    OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(int, int);
COMMENT ON OPERATOR CLASS "Other"."Back Int" USING btree IS 'it''s backwards';
COMMENT ON OPERATOR FAMILY "Other"."Backwards" USING btree IS 'of backward classes';
CREATE TABLE app.releases (
    version app.version PRIMARY KEY,
    size int,
    EXCLUDE USING btree (size "Other"."Back Int" WITH =)
);
CREATE INDEX releases_size ON app.releases (size "Other"."Back Int");
CREATE TABLE app.parts (size int) PARTITION BY RANGE (size "Other"."Back Int");
CREATE VIEW app.latest AS SELECT version, count(*) AS count FROM app.releases CROSS JOIN (VALUES (1)) AS one GROUP BY version ORDER BY version;
