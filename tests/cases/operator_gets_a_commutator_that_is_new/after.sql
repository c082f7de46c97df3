CREATE SCHEMA app;
CREATE OPERATOR app.<<< (function = int4lt, leftarg = integer, rightarg = integer, commutator = OPERATOR(app.>>>));
CREATE OPERATOR app.>>> (function = int4gt, leftarg = integer, rightarg = integer, commutator = OPERATOR(app.<<<));
CREATE VIEW app.v AS SELECT 1 OPERATOR(app.<<<) 2 AS less;
