-- modelmig revision 20260101000000 down: owner changes to one that was granted
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges app.orders: owned by the migrating role -> deploy
--   D2 privileges app.orders: none -> select to postgres; update to reader

-- D1 privileges: app.orders owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders OWNER TO deploy;

-- D2 privileges: app.orders none -> select to postgres; update to reader
--    they may do more than before
GRANT SELECT ON TABLE app.orders TO postgres;

GRANT UPDATE ON TABLE app.orders TO reader;
