-- modelmig revision 20260101000000: schema in mixed case changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges "Sales Data": owned by the migrating role -> deploy
--   F2 privileges "Sales Data": usage to reader -> usage, create to writer with grant option
--   F3 privileges stock: owned by deploy -> the migrating role

COMMENT ON SCHEMA "Sales Data" IS 'what was sold, and to whom: the customer''s';

COMMENT ON SCHEMA stock IS 'what there is';

-- F1 privileges: "Sales Data" owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER SCHEMA "Sales Data" OWNER TO deploy;

-- F2 privileges: "Sales Data" usage to reader -> usage, create to writer with grant option
--    statements that need what is taken away fail
REVOKE USAGE ON SCHEMA "Sales Data" FROM reader;

GRANT USAGE, CREATE ON SCHEMA "Sales Data" TO writer WITH GRANT OPTION;

-- F3 privileges: stock owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER SCHEMA stock OWNER TO CURRENT_USER;
