CREATE SCHEMA app;
CREATE FUNCTION app.lt(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 < $2';
CREATE OPERATOR app.<# (leftarg = integer, rightarg = integer, function = app.lt);
CREATE OPERATOR app.># (leftarg = integer, rightarg = integer, function = int4gt);
CREATE OPERATOR app.=# (leftarg = integer, rightarg = integer, function = int4eq);
