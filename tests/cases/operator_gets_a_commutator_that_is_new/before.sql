CREATE SCHEMA app;
CREATE OPERATOR app.<<< (function = int4lt, leftarg = integer, rightarg = integer);
CREATE VIEW app.v AS SELECT 1 OPERATOR(app.<<<) 2 AS less;
