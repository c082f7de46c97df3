-- modelmig revision 20260101000000: enum value added at the end
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value app.status: + c  after.rs:5

-- F1 enum-value: app.status + c
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'c' AFTER 'b';
