-- modelmig revision 20260101000000 down: schema in mixed case changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges "Sales Data": usage, create to writer with grant option -> usage to reader
--   D2 privileges "Sales Data": owned by deploy -> the migrating role
--   D3 privileges stock: owned by the migrating role -> deploy

COMMENT ON SCHEMA "Sales Data" IS 'what was sold';

COMMENT ON SCHEMA stock IS NULL;

-- D1 privileges: "Sales Data" usage, create to writer with grant option -> usage to reader
--    statements that need what is taken away fail
REVOKE USAGE, CREATE ON SCHEMA "Sales Data" FROM writer;

-- D2 privileges: "Sales Data" owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER SCHEMA "Sales Data" OWNER TO CURRENT_USER;

GRANT USAGE ON SCHEMA "Sales Data" TO reader;

-- D3 privileges: stock owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER SCHEMA stock OWNER TO deploy;
