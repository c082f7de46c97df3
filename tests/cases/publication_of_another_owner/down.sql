-- modelmig revision 20260101000000 down: publication of another owner
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges other: owned by deploy -> the migrating role

-- D1 privileges: other owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER PUBLICATION other OWNER TO CURRENT_USER;
