-- modelmig revision 20260101000000 down: view on a struct renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename shop."Large Orders": shop."Large Orders" -> shop.large  after.rs:13

-- D1 rename: shop."Large Orders" shop."Large Orders" -> shop.large
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on shop."Large Orders" (reads and writes wait); no rewrite, no scan
ALTER VIEW shop."Large Orders" RENAME TO large;
