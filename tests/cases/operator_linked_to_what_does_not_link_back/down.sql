-- modelmig revision 20260101000000 down: operator linked to what does not link back
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.<#(integer, integer): dropped and created again
--   D2 recreated app.=#(integer, integer): dropped and created again

-- D1 recreated: app.<#(integer, integer) dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR app.<#(integer, integer);

-- D2 recreated: app.=#(integer, integer) dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR app.=#(integer, integer);

CREATE OPERATOR app.<# (function = app.lt, leftarg = integer, rightarg = integer);

CREATE OPERATOR app.=# (function = pg_catalog.int4eq, leftarg = integer, rightarg = integer);
