-- modelmig revision 20260101000000: owners and grants of what is made
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges app.@+@(integer, integer): owned by the migrating role -> deploy
--   F2 privileges app.c: owned by the migrating role -> deploy
--   F3 privileges app.span: owned by the migrating role -> deploy
--   F4 privileges app.span: usage to PUBLIC -> usage to PUBLIC; usage to reader
--   F5 privileges app.total(integer): owned by the migrating role -> deploy
--   F6 privileges app.total(integer): execute to PUBLIC -> execute to reader

-- F1 privileges: app.@+@(integer, integer) owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER OPERATOR app.@+@(integer, integer) OWNER TO deploy;

-- F2 privileges: app.c owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER COLLATION app.c OWNER TO deploy;

-- F3 privileges: app.span owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER TYPE app.span OWNER TO deploy;

-- F4 privileges: app.span usage to PUBLIC -> usage to PUBLIC; usage to reader
--    they may do more than before
GRANT USAGE ON TYPE app.span TO reader;

-- F5 privileges: app.total(integer) owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER AGGREGATE app.total(integer) OWNER TO deploy;

-- F6 privileges: app.total(integer) execute to PUBLIC -> execute to reader
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION app.total(integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION app.total(integer) TO reader;
