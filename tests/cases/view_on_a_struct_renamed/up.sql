-- modelmig revision 20260101000000: view on a struct renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename shop.large: shop.large -> shop."Large Orders"  after.rs:13

-- F1 rename: shop.large shop.large -> shop."Large Orders"
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on shop.large (reads and writes wait); no rewrite, no scan
ALTER VIEW shop.large RENAME TO "Large Orders";
