-- modelmig revision 20260101000000 down: views and routines renamed and moved
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename shop."Is Sound"(bigint): shop."Is Sound"(bigint) -> shop.is_sound(bigint)
--   D2 rename reports.share(bigint): reports.share(bigint) -> shop.rate(bigint)
--   D3 rename reports.share(bigint, integer): reports.share(bigint, integer) -> shop.rate(bigint, integer)
--   D4 rename shop.clean(): shop.clean() -> shop.tidy()
--   D5 rename shop."All Totals": shop."All Totals" -> shop.totals
--   D6 rename reports.sums_by_day: reports.sums_by_day -> shop.sums

-- D1 rename: shop."Is Sound"(bigint) shop."Is Sound"(bigint) -> shop.is_sound(bigint)
--    code that uses the old name breaks
ALTER FUNCTION shop."Is Sound"(bigint) RENAME TO is_sound;

-- D2 rename: reports.share(bigint) reports.share(bigint) -> shop.rate(bigint)
--    code that uses the old name breaks
ALTER FUNCTION reports.share(bigint) SET SCHEMA shop;

ALTER FUNCTION shop.share(bigint) RENAME TO rate;

-- D3 rename: reports.share(bigint, integer) reports.share(bigint, integer) -> shop.rate(bigint, integer)
--    code that uses the old name breaks
ALTER FUNCTION reports.share(bigint, integer) SET SCHEMA shop;

ALTER FUNCTION shop.share(bigint, integer) RENAME TO rate;

-- D4 rename: shop.clean() shop.clean() -> shop.tidy()
--    code that uses the old name breaks
ALTER PROCEDURE shop.clean() RENAME TO tidy;

-- D5 rename: shop."All Totals" shop."All Totals" -> shop.totals
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on shop."All Totals" (reads and writes wait); no rewrite, no scan
ALTER VIEW shop."All Totals" RENAME TO totals;

-- D6 rename: reports.sums_by_day reports.sums_by_day -> shop.sums
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on reports.sums_by_day (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW reports.sums_by_day SET SCHEMA shop;

-- measured: ACCESS EXCLUSIVE on shop.sums_by_day (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW shop.sums_by_day RENAME TO sums;

ALTER STATISTICS shop.id_and_total RENAME TO "both";
