CREATE SCHEMA app;
CREATE OPERATOR FAMILY app.small USING btree;
CREATE OPERATOR CLASS app.small FOR TYPE integer USING btree FAMILY app.small AS
    FUNCTION 1 (int4, int4) pg_catalog.btint4cmp(int4, int4),
    OPERATOR 5 pg_catalog.> (int4, int4), OPERATOR 4 >= FOR SEARCH, OPERATOR 3 =, OPERATOR 1 <;
ALTER OPERATOR FAMILY app.small USING btree ADD OPERATOR 2 <= (int4, int4);
CREATE TABLE app.t (a int);
CREATE INDEX t_a ON app.t (a app.small);
