-- modelmig revision 20260101000000: collation renamed and moved
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.sorted: app.sorted -> other."Sorted"

-- F1 rename: app.sorted app.sorted -> other."Sorted"
--    code that uses the old name breaks
ALTER COLLATION app.sorted SET SCHEMA other;

ALTER COLLATION other.sorted RENAME TO "Sorted";
