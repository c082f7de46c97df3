-- modelmig revision 20260101000000: collation and cast get a comment
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON CAST (app.color AS integer) IS 'never works';

COMMENT ON COLLATION app.plain IS 'byte by byte';
