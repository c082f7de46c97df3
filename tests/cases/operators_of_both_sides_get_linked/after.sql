CREATE SCHEMA app;
CREATE OPERATOR app.<<< (function = int4lt, leftarg = integer, rightarg = integer, commutator = OPERATOR(app.>>>));
CREATE OPERATOR app.>>> (function = int4gt, leftarg = integer, rightarg = integer, commutator = OPERATOR(app.<<<));
