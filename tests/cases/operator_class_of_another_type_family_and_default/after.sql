CREATE SCHEMA app;
CREATE FUNCTION app.box_cmp(box, box) RETURNS int IMMUTABLE STRICT LANGUAGE sql AS 'SELECT btfloat8cmp(area($1), area($2))';
CREATE FUNCTION app.lseg_cmp(lseg, lseg) RETURNS int IMMUTABLE STRICT LANGUAGE sql
    AS 'SELECT btfloat8cmp(length($1), length($2))';
CREATE OPERATOR FAMILY app.sizes USING btree;
CREATE OPERATOR FAMILY app.others USING btree;
CREATE OPERATOR CLASS app.sorted FOR TYPE lseg USING btree FAMILY app.others AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 app.lseg_cmp(lseg, lseg);
COMMENT ON OPERATOR CLASS app.sorted USING btree IS 'new';
CREATE OPERATOR CLASS app.tags FOR TYPE int[] USING gin AS FUNCTION 2 ginarrayextract(anyarray, internal, internal), STORAGE bigint;
CREATE TABLE app.t (a box, b lseg);
CREATE INDEX t_b ON app.t (b app.sorted);
