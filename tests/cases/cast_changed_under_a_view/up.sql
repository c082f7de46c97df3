-- modelmig revision 20260101000000: cast changed under a view
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated (app.color AS integer): dropped and created again

-- F1 recreated: (app.color AS integer) dropped and created again
--    it is created again further down, in the same transaction
DROP CAST (app.color AS integer);

CREATE CAST (app.color AS integer) WITH INOUT AS ASSIGNMENT;

COMMENT ON CAST (app.color AS integer) IS 'stays';
