-- modelmig revision 20260101000000: operator class of another type family and default
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated     app.tags USING gin: dropped and created again
--   F2 recreated     app.sorted USING btree: dropped and created again
--   F3 scan          app.t: every row is read
--   F4 blocks-writes app.t: writes wait

-- F1 recreated: app.tags USING gin dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR CLASS app.tags USING gin;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_a;

-- F2 recreated: app.sorted USING btree dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR CLASS app.sorted USING btree;

CREATE OPERATOR FAMILY app.others USING btree;

CREATE OPERATOR CLASS app.sorted
    FOR TYPE lseg USING btree FAMILY app.others AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 (lseg, lseg) app.lseg_cmp(lseg, lseg);

COMMENT ON OPERATOR CLASS app.sorted USING btree IS 'new';

CREATE OPERATOR CLASS app.tags
    FOR TYPE integer[] USING gin FAMILY app.tags AS
    FUNCTION 2 (integer[], integer[]) ginarrayextract(anyarray, internal, internal),
    STORAGE bigint;

-- F3 scan: app.t every row is read
-- F4 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_b ON app.t (b app.sorted);
