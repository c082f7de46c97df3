-- modelmig revision 20260101000000 down: grants on a type that is swapped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 enum-value shop.mood: + Fair  after.rs:5

-- D1 enum-value: shop.mood + Fair
--    code that does not know the label may read it
ALTER TYPE shop.mood ADD VALUE 'Fair' AFTER 'Good';
