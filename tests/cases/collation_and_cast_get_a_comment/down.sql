-- modelmig revision 20260101000000 down: collation and cast get a comment
-- returns to: base
-- fingerprints: …

COMMENT ON CAST (app.color AS integer) IS NULL;

COMMENT ON COLLATION app.plain IS NULL;
