CREATE SCHEMA app;
CREATE TYPE app.color AS ENUM ('1', '2');
CREATE OPERATOR app.=== (procedure = int4eq, leftarg = int, rightarg = int4, commutator = OPERATOR(app.===));
CREATE CAST (app.color AS int) WITH INOUT;
