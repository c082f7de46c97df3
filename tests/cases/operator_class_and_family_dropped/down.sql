-- modelmig revision 20260101000000 down: operator class and family dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan          app.t: every row is read
--   D2 blocks-writes app.t: writes wait

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_a;

CREATE OPERATOR FAMILY app.sizes USING hash;

COMMENT ON OPERATOR FAMILY app.sizes USING hash IS 'goes';

CREATE OPERATOR FAMILY app.small USING btree;

CREATE OPERATOR CLASS app.small
    FOR TYPE integer USING btree FAMILY app.small AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 (integer, integer) btint4cmp(integer, integer);

CREATE TABLE app.gone (
    a integer NOT NULL,
    CONSTRAINT gone_pkey PRIMARY KEY (a)
);

CREATE INDEX gone_a ON app.gone (a app.small);

-- D1 scan: app.t every row is read
-- D2 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_a ON app.t (a app.small);
