CREATE SCHEMA app;
CREATE OPERATOR CLASS app.small FOR TYPE int USING btree AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int);
CREATE OPERATOR FAMILY app.sizes USING hash;
COMMENT ON OPERATOR FAMILY app.sizes USING hash IS 'goes';
CREATE TABLE app.t (a int);
CREATE INDEX t_a ON app.t (a app.small);
CREATE TABLE app.gone (a int PRIMARY KEY);
CREATE INDEX gone_a ON app.gone (a app.small);
