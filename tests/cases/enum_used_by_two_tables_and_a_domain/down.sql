-- modelmig revision 20260101000000 down: enum used by two tables and a domain
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 enum-value app.status: + a  after.rs:5

-- D1 enum-value: app.status + a
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'a' BEFORE 'b';
