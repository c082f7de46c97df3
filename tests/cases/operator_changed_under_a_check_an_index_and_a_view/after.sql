CREATE SCHEMA app;
CREATE OPERATOR app.=== (function = int4eq, leftarg = integer, rightarg = integer, commutator = OPERATOR(app.===), hashes);
CREATE TABLE app.t (a integer, b integer CHECK (a OPERATOR(app.===) b));
CREATE INDEX t_same ON app.t ((a OPERATOR(app.===) b));
CREATE VIEW app.v AS SELECT t.a OPERATOR(app.===) t.b AS same FROM app.t CROSS JOIN (VALUES (1)) AS one;
