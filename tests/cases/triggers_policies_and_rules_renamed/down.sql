-- modelmig revision 20260101000000 down: triggers policies and rules renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename     shop.watch_all(): shop.watch_all() -> shop.watch()
--   D2 privileges "Own" on shop.orders: select to reader using note = CURRENT_USER -> none
--   D3 privileges own on shop.orders: none -> select to reader using note = CURRENT_USER

ALTER EVENT TRIGGER "Watch" RENAME TO watch;

-- D1 rename: shop.watch_all() shop.watch_all() -> shop.watch()
--    code that uses the old name breaks
ALTER FUNCTION shop.watch_all() RENAME TO watch;

ALTER PUBLICATION "Sent" RENAME TO sent;

-- D2 privileges: "Own" on shop.orders select to reader using note = CURRENT_USER -> none
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
DROP POLICY "Own" ON shop.orders;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
DROP TRIGGER "Touch It" ON shop.orders;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
DROP TRIGGER at_the_end ON shop.orders;

-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
DROP RULE "No Delete" ON shop.totals;

-- measured: SHARE ROW EXCLUSIVE on shop.orders (writes wait); no rewrite, no scan
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON shop.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shop.touch();

-- D3 privileges: own on shop.orders none -> select to reader using note = CURRENT_USER
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
CREATE POLICY own ON shop.orders FOR SELECT TO reader USING (note = CURRENT_USER);

-- measured: SHARE ROW EXCLUSIVE on shop.orders (writes wait); no rewrite, no scan
CREATE TRIGGER touch BEFORE UPDATE ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.touch('touch');

-- measured: SHARE ROW EXCLUSIVE on shop.orders (writes wait); no rewrite, no scan
ALTER TABLE shop.orders DISABLE TRIGGER touch;

COMMENT ON POLICY own ON shop.orders IS 'each their own';

COMMENT ON TRIGGER touch ON shop.orders IS 'keeps the time';

-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
CREATE RULE closed AS
    ON DELETE TO shop.totals DO INSTEAD NOTHING;
