-- modelmig revision 20260101000000: type renamed under functions operators and their class
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.version: app.version -> other."Version"

-- F1 rename: app.version app.version -> other."Version"
--    code that uses the old name breaks
ALTER TYPE app.version SET SCHEMA other;

ALTER TYPE other.version RENAME TO "Version";
