CREATE SCHEMA app;
CREATE OPERATOR app.=== (function = int4eq, leftarg = integer, rightarg = integer, restrict = eqsel, join = eqjoinsel);
COMMENT ON OPERATOR app.=== (integer, integer) IS 'old';
CREATE VIEW app.v AS SELECT 1 OPERATOR(app.===) 2 AS same;
