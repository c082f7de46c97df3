-- modelmig revision 20260101000000 down: collation renamed and moved
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename other."Sorted": other."Sorted" -> app.sorted

-- D1 rename: other."Sorted" other."Sorted" -> app.sorted
--    code that uses the old name breaks
ALTER COLLATION other."Sorted" SET SCHEMA app;

ALTER COLLATION app."Sorted" RENAME TO sorted;
