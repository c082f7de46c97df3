CREATE SCHEMA app;
CREATE OPERATOR CLASS app.tag_ops FOR TYPE int[] USING gin AS
    OPERATOR 1 && (anyarray, anyarray),
    OPERATOR 2 @> (anyarray, anyarray),
    FUNCTION 1 btint4cmp(int, int),
    FUNCTION 2 ginarrayextract(anyarray, internal, internal),
    FUNCTION 3 ginqueryarrayextract(anyarray, internal, int2, internal, internal, internal, internal),
    FUNCTION 4 ginarrayconsistent(internal, int2, anyarray, int, internal, internal, internal, internal),
    STORAGE int;
CREATE OPERATOR CLASS app.area_ops FOR TYPE box USING gist AS
    OPERATOR 3 &&,
    OPERATOR 15 <-> (box, point) FOR ORDER BY pg_catalog.float_ops,
    FUNCTION 1 gist_box_consistent(internal, box, int2, oid, internal),
    FUNCTION 2 gist_box_union(internal, internal),
    FUNCTION 5 gist_box_penalty(internal, internal, internal),
    FUNCTION 6 gist_box_picksplit(internal, internal),
    FUNCTION 7 gist_box_same(box, box, internal),
    FUNCTION 8 (box, box) gist_box_distance(internal, box, int2, oid, internal);
CREATE OPERATOR CLASS app.name_ops FOR TYPE text USING hash AS OPERATOR 1 =, FUNCTION 1 hashtext(text);
CREATE TABLE app.t (tags int[], area box, name text, CONSTRAINT apart EXCLUDE USING gist (area app.area_ops WITH &&));
CREATE INDEX t_tags ON app.t USING gin (tags app.tag_ops);
CREATE INDEX t_name ON app.t USING hash (lower(name) app.name_ops);
