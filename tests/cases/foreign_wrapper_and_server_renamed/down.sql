-- modelmig revision 20260101000000 down: foreign wrapper and server renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename "Papers": "Papers" -> files
--   D2 rename away: away -> far

-- D1 rename: "Papers" "Papers" -> files
--    code that uses the old name breaks
ALTER FOREIGN DATA WRAPPER "Papers" RENAME TO files;

-- D2 rename: away away -> far
--    code that uses the old name breaks
ALTER SERVER away RENAME TO far;
