-- modelmig revision 20260101000000: publication of another owner
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges other: owned by the migrating role -> deploy

-- F1 privileges: other owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER PUBLICATION other OWNER TO deploy;
