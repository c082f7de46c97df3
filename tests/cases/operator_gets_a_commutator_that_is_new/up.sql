-- modelmig revision 20260101000000: operator gets a commutator that is new
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE OPERATOR app.>>> (
    function = pg_catalog.int4gt,
    leftarg = integer,
    rightarg = integer,
    commutator = OPERATOR(app.<<<)
);
