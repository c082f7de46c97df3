-- modelmig revision 20260101000000: owner changes to one that was granted
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges app.orders: select to postgres; update to reader -> none
--   F2 privileges app.orders: owned by deploy -> the migrating role

-- F1 privileges: app.orders select to postgres; update to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE app.orders FROM postgres;

REVOKE UPDATE ON TABLE app.orders FROM reader;

-- F2 privileges: app.orders owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders OWNER TO CURRENT_USER;
