-- modelmig revision 20260101000000: types and sequences in mixed case
-- revises: base
-- group: 20260101000000 1/2
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: "Sales Data"."Order Line" (up fails on every row tried: column "Zip" of table "Order Line" contains values that violate the new constraint)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value "Sales Data"."Order State": + Done

-- F1 enum-value: "Sales Data"."Order State" + Done
--    code that does not know the label may read it
ALTER TYPE "Sales Data"."Order State" ADD VALUE 'Done' AFTER 'in work';
