CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE OPERATOR FAMILY other."Small" USING btree;
CREATE OPERATOR CLASS other."Small" FOR TYPE int USING btree FAMILY other."Small" AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int);
CREATE TABLE app.t (a int, CONSTRAINT once EXCLUDE USING btree (a other."Small" WITH =));
CREATE INDEX t_a ON app.t (a other."Small");
CREATE TABLE app.parts (a int) PARTITION BY RANGE (a other."Small");
