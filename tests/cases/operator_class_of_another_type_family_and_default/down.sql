-- modelmig revision 20260101000000 down: operator class of another type family and default
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated        app.tags USING gin: dropped and created again
--   D2 recreated        app.sorted USING btree: dropped and created again
--   D3 scan             app.t: every row is read
--   D4 blocks-writes    app.t: writes wait
--   D5 may-fail-on-rows t_a on app.t: fails on values that are out of range

-- D1 recreated: app.tags USING gin dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR CLASS app.tags USING gin;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_b;

-- D2 recreated: app.sorted USING btree dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR CLASS app.sorted USING btree;

DROP OPERATOR FAMILY app.others USING btree;

CREATE OPERATOR CLASS app.sorted
    DEFAULT FOR TYPE box USING btree FAMILY app.sizes AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 (box, box) app.box_cmp(box, box);

COMMENT ON OPERATOR CLASS app.sorted USING btree IS 'old';

CREATE OPERATOR CLASS app.tags
    FOR TYPE integer[] USING gin FAMILY app.tags AS
    FUNCTION 2 (integer[], integer[]) ginarrayextract(anyarray, internal, internal),
    STORAGE integer;

COMMENT ON OPERATOR CLASS app.tags USING gin IS 'goes';

-- D3 scan: app.t every row is read
-- D4 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: t_a on app.t fails on values that are out of range
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_a ON app.t (a);
