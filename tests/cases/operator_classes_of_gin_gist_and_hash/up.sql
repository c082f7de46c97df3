-- modelmig revision 20260101000000: operator classes of gin gist and hash
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.t (up fails on every row tried: could not create exclusion constraint "apart")
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique           apart on app.t: none -> exclude (area with &&)
--   F2 scan             app.t: every row is read
--   F3 blocks-reads     app.t: reads and writes wait
--   F4 may-fail-on-rows apart on app.t: fails on rows that exclude each other
--   F5 scan             app.t: every row is read
--   F6 blocks-writes    app.t: writes wait
--   F7 scan             app.t: every row is read
--   F8 blocks-writes    app.t: writes wait

CREATE OPERATOR FAMILY app.area_ops USING gist;

ALTER OPERATOR FAMILY app.area_ops USING gist ADD
    OPERATOR 3 && (box, box),
    OPERATOR 15 <-> (box, point) FOR ORDER BY float_ops,
    FUNCTION 8 (box, box) gist_box_distance(internal, box, smallint, oid, internal);

CREATE OPERATOR CLASS app.area_ops
    FOR TYPE box USING gist FAMILY app.area_ops AS
    FUNCTION 1 (box, box) gist_box_consistent(internal, box, smallint, oid, internal),
    FUNCTION 2 (box, box) gist_box_union(internal, internal),
    FUNCTION 5 (box, box) gist_box_penalty(internal, internal, internal),
    FUNCTION 6 (box, box) gist_box_picksplit(internal, internal),
    FUNCTION 7 (box, box) gist_box_same(box, box, internal);

CREATE OPERATOR FAMILY app.name_ops USING hash;

CREATE OPERATOR CLASS app.name_ops
    FOR TYPE text USING hash FAMILY app.name_ops AS
    OPERATOR 1 =,
    FUNCTION 1 (text, text) hashtext(text);

CREATE OPERATOR FAMILY app.tag_ops USING gin;

ALTER OPERATOR FAMILY app.tag_ops USING gin ADD
    OPERATOR 1 && (anyarray, anyarray),
    OPERATOR 2 @> (anyarray, anyarray),
    FUNCTION 1 (integer[], integer[]) btint4cmp(integer, integer),
    FUNCTION 4 (integer[], integer[]) ginarrayconsistent(internal, smallint, anyarray, integer, internal, internal, internal, internal);

CREATE OPERATOR CLASS app.tag_ops
    FOR TYPE integer[] USING gin FAMILY app.tag_ops AS
    FUNCTION 2 (integer[], integer[]) ginarrayextract(anyarray, internal, internal),
    FUNCTION 3 (integer[], integer[]) ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal),
    STORAGE integer;

-- F1 unique: apart on app.t none -> exclude (area with &&)
--    rows that exclude each other make it fail
-- F2 scan: app.t every row is read
-- F3 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: apart on app.t fails on rows that exclude each other
--    to count them: SELECT count(*) FROM app.t AS one JOIN app.t AS other ON one.ctid < other.ctid AND one.area && other.area
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, scans app.t
ALTER TABLE app.t ADD CONSTRAINT apart EXCLUDE USING gist (area app.area_ops WITH &&);

-- F5 scan: app.t every row is read
-- F6 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_name ON app.t USING hash ((lower(name)) app.name_ops);

-- F7 scan: app.t every row is read
-- F8 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_tags ON app.t USING gin (tags app.tag_ops);
