-- modelmig revision 20260101000000 down: owners and grants of what is made
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges app.@+@(integer, integer): owned by deploy -> the migrating role
--   D2 privileges app.c: owned by deploy -> the migrating role
--   D3 privileges app.span: usage to PUBLIC; usage to reader -> usage to PUBLIC
--   D4 privileges app.span: owned by deploy -> the migrating role
--   D5 privileges app.total(integer): execute to reader -> execute to PUBLIC
--   D6 privileges app.total(integer): owned by deploy -> the migrating role

-- D1 privileges: app.@+@(integer, integer) owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER OPERATOR app.@+@(integer, integer) OWNER TO CURRENT_USER;

-- D2 privileges: app.c owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER COLLATION app.c OWNER TO CURRENT_USER;

-- D3 privileges: app.span usage to PUBLIC; usage to reader -> usage to PUBLIC
--    statements that need what is taken away fail
REVOKE USAGE ON TYPE app.span FROM reader;

-- D4 privileges: app.span owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER TYPE app.span OWNER TO CURRENT_USER;

-- D5 privileges: app.total(integer) execute to reader -> execute to PUBLIC
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION app.total(integer) FROM reader;

-- D6 privileges: app.total(integer) owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER AGGREGATE app.total(integer) OWNER TO CURRENT_USER;

GRANT EXECUTE ON FUNCTION app.total(integer) TO PUBLIC;
