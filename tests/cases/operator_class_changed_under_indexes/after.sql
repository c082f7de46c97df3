CREATE SCHEMA app;
CREATE OPERATOR CLASS app.sizes FOR TYPE int USING btree AS
    OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(int, int);
COMMENT ON OPERATOR CLASS app.sizes USING btree IS 'kept';
CREATE TABLE app.t (a int, b text, CONSTRAINT once EXCLUDE USING btree (a app.sizes WITH =));
CREATE INDEX t_a ON app.t (a app.sizes);
CREATE INDEX t_b ON app.t (b);
CREATE MATERIALIZED VIEW app.m AS SELECT a FROM app.t;
CREATE INDEX m_a ON app.m (a app.sizes);
