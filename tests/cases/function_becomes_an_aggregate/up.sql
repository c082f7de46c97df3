-- modelmig revision 20260101000000: function becomes an aggregate
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

DROP FUNCTION app.total(integer);

CREATE AGGREGATE app.total(integer) (sfunc = pg_catalog.int4pl, stype = integer);
