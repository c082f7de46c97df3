-- modelmig revision 20260101000000 down: cast changed under a view
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated (app.color AS integer): dropped and created again

-- D1 recreated: (app.color AS integer) dropped and created again
--    it is created again further down, in the same transaction
DROP CAST (app.color AS integer);

CREATE CAST (app.color AS integer) WITH INOUT;

COMMENT ON CAST (app.color AS integer) IS 'stays';
