-- modelmig revision 20260101000000: enum label that a view alone names
-- revises: base
-- group: 20260101000000 1/2
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value app.e: + b

-- F1 enum-value: app.e + b
--    code that does not know the label may read it
ALTER TYPE app.e ADD VALUE 'b' AFTER 'a';
