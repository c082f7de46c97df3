CREATE SCHEMA app;
CREATE FUNCTION app.box_cmp(box, box) RETURNS int IMMUTABLE STRICT LANGUAGE sql AS 'SELECT btfloat8cmp(area($1), area($2))';
CREATE FUNCTION app.lseg_cmp(lseg, lseg) RETURNS int IMMUTABLE STRICT LANGUAGE sql
    AS 'SELECT btfloat8cmp(length($1), length($2))';
CREATE OPERATOR FAMILY app.sizes USING btree;
CREATE OPERATOR CLASS app.sorted DEFAULT FOR TYPE box USING btree FAMILY app.sizes AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 app.box_cmp(box, box);
COMMENT ON OPERATOR CLASS app.sorted USING btree IS 'old';
CREATE OPERATOR CLASS app.tags FOR TYPE int[] USING gin AS FUNCTION 2 ginarrayextract(anyarray, internal, internal), STORAGE int;
COMMENT ON OPERATOR CLASS app.tags USING gin IS 'goes';
CREATE TABLE app.t (a box, b lseg);
CREATE INDEX t_a ON app.t (a);
