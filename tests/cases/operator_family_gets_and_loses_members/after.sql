CREATE SCHEMA app;
CREATE FUNCTION app.at_most(int, date) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 <= extract(year FROM $2)';
CREATE OPERATOR app.<~ (leftarg = int, rightarg = date, function = app.at_most);
CREATE OPERATOR FAMILY app.sizes USING btree;
ALTER OPERATOR FAMILY app.sizes USING btree ADD
    OPERATOR 1 <= (int, bigint), OPERATOR 3 = (int, bigint), OPERATOR 2 app.<~ (int, date),
    FUNCTION 1 (int, bigint) btint48cmp(int, bigint), FUNCTION 2 (int, int) btint4sortsupport(internal);
COMMENT ON OPERATOR FAMILY app.sizes USING btree IS 'of two widths';
CREATE OPERATOR CLASS app.small FOR TYPE int USING btree FAMILY app.sizes AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int);
CREATE TABLE app.t (a int);
CREATE INDEX t_a ON app.t (a app.small);
