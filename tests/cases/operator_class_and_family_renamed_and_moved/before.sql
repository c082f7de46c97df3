CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE OPERATOR CLASS app.small FOR TYPE int USING btree AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int);
CREATE TABLE app.t (a int, CONSTRAINT once EXCLUDE USING btree (a app.small WITH =));
CREATE INDEX t_a ON app.t (a app.small);
CREATE TABLE app.parts (a int) PARTITION BY RANGE (a app.small);
