CREATE SCHEMA app;
CREATE FUNCTION app.less(int, text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1::text < $2';
CREATE OPERATOR app.<<< (leftarg = int, rightarg = text, function = app.less);
CREATE OPERATOR FAMILY app.sizes USING btree;
ALTER OPERATOR FAMILY app.sizes USING btree ADD
    OPERATOR 1 app.<<< (int, text), OPERATOR 1 < (int, bigint), OPERATOR 3 = (int, bigint);
CREATE OPERATOR CLASS app.small FOR TYPE int USING btree FAMILY app.sizes AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int);
CREATE TABLE app.t (a int);
CREATE INDEX t_a ON app.t (a app.small);
