-- modelmig revision 20260101000000: views and routines renamed and moved
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename shop.is_sound(bigint): shop.is_sound(bigint) -> shop."Is Sound"(bigint)
--   F2 rename shop.rate(bigint): shop.rate(bigint) -> reports.share(bigint)
--   F3 rename shop.rate(bigint, integer): shop.rate(bigint, integer) -> reports.share(bigint, integer)
--   F4 rename shop.tidy(): shop.tidy() -> shop.clean()
--   F5 rename shop.totals: shop.totals -> shop."All Totals"
--   F6 rename shop.sums: shop.sums -> reports.sums_by_day

-- F1 rename: shop.is_sound(bigint) shop.is_sound(bigint) -> shop."Is Sound"(bigint)
--    code that uses the old name breaks
ALTER FUNCTION shop.is_sound(bigint) RENAME TO "Is Sound";

-- F2 rename: shop.rate(bigint) shop.rate(bigint) -> reports.share(bigint)
--    code that uses the old name breaks
ALTER FUNCTION shop.rate(bigint) SET SCHEMA reports;

ALTER FUNCTION reports.rate(bigint) RENAME TO share;

-- F3 rename: shop.rate(bigint, integer) shop.rate(bigint, integer) -> reports.share(bigint, integer)
--    code that uses the old name breaks
ALTER FUNCTION shop.rate(bigint, integer) SET SCHEMA reports;

ALTER FUNCTION reports.rate(bigint, integer) RENAME TO share;

-- F4 rename: shop.tidy() shop.tidy() -> shop.clean()
--    code that uses the old name breaks
ALTER PROCEDURE shop.tidy() RENAME TO clean;

-- F5 rename: shop.totals shop.totals -> shop."All Totals"
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
ALTER VIEW shop.totals RENAME TO "All Totals";

-- F6 rename: shop.sums shop.sums -> reports.sums_by_day
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on shop.sums (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW shop.sums SET SCHEMA reports;

-- measured: ACCESS EXCLUSIVE on reports.sums (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW reports.sums RENAME TO sums_by_day;

ALTER STATISTICS shop."both" RENAME TO id_and_total;
