-- modelmig revision 20260101000000: enum value added in the middle of a used enum
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value app.status: + b  after.rs:5

-- F1 enum-value: app.status + b
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'b' AFTER 'a';
