CREATE SCHEMA app;
CREATE TYPE app.color AS ENUM ('1', '2');
CREATE OPERATOR app.=== (function = pg_catalog.int4eq, leftarg = integer, rightarg = integer, commutator = OPERATOR(app.===), hashes = false);
CREATE CAST (app.color AS integer) WITH INOUT;
