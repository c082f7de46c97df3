CREATE SCHEMA app;
CREATE OPERATOR app.=== (function = int4eq, leftarg = integer, rightarg = integer, join = neqjoinsel);
COMMENT ON OPERATOR app.=== (integer, integer) IS 'new';
CREATE VIEW app.v AS SELECT 1 OPERATOR(app.===) 2 AS same;
