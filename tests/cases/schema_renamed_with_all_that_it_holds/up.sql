-- modelmig revision 20260101000000: schema renamed with all that it holds
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename shop: shop -> "The Shop"  after.rs:15

-- F1 rename: shop shop -> "The Shop"
--    code that uses the old name breaks
ALTER SCHEMA shop RENAME TO "The Shop";
