-- modelmig revision 20260101000000: operator class and family renamed and moved
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.small USING btree: app.small USING btree -> other."Small" USING btree
--   F2 rename app.small USING btree: app.small USING btree -> other."Small" USING btree

-- F1 rename: app.small USING btree app.small USING btree -> other."Small" USING btree
--    code that uses the old name breaks
ALTER OPERATOR FAMILY app.small USING btree SET SCHEMA other;

ALTER OPERATOR FAMILY other.small USING btree RENAME TO "Small";

-- F2 rename: app.small USING btree app.small USING btree -> other."Small" USING btree
--    code that uses the old name breaks
ALTER OPERATOR CLASS app.small USING btree SET SCHEMA other;

ALTER OPERATOR CLASS other.small USING btree RENAME TO "Small";
