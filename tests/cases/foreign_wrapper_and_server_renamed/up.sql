-- modelmig revision 20260101000000: foreign wrapper and server renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename files: files -> "Papers"
--   F2 rename far: far -> away

-- F1 rename: files files -> "Papers"
--    code that uses the old name breaks
ALTER FOREIGN DATA WRAPPER files RENAME TO "Papers";

-- F2 rename: far far -> away
--    code that uses the old name breaks
ALTER SERVER far RENAME TO away;
