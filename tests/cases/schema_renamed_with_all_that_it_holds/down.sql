-- modelmig revision 20260101000000 down: schema renamed with all that it holds
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename "The Shop": "The Shop" -> shop  after.rs:15

-- D1 rename: "The Shop" "The Shop" -> shop
--    code that uses the old name breaks
ALTER SCHEMA "The Shop" RENAME TO shop;
