-- modelmig revision 20260101000000: enum value added at the front
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value app.status: + a  after.rs:5

-- F1 enum-value: app.status + a
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'a' BEFORE 'b';
