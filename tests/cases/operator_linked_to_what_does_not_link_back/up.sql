-- modelmig revision 20260101000000: operator linked to what does not link back
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.<#(integer, integer): dropped and created again
--   F2 recreated app.=#(integer, integer): dropped and created again
--   F3 recreated app.>#(integer, integer): dropped and created again

-- F1 recreated: app.<#(integer, integer) dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR app.<#(integer, integer);

-- F2 recreated: app.=#(integer, integer) dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR app.=#(integer, integer);

-- F3 recreated: app.>#(integer, integer) dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR app.>#(integer, integer);

CREATE OPERATOR app.<# (
    function = app.lt,
    leftarg = integer,
    rightarg = integer,
    commutator = OPERATOR(app.>#)
);

CREATE OPERATOR app.=# (
    function = pg_catalog.int4eq,
    leftarg = integer,
    rightarg = integer,
    negator = OPERATOR(app.<>#)
);

CREATE OPERATOR app.># (function = pg_catalog.int4gt, leftarg = integer, rightarg = integer);
