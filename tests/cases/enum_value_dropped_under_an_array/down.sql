-- modelmig revision 20260101000000 down: enum value dropped under an array
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 enum-value app.status: + b  after.rs:5

-- D1 enum-value: app.status + b
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'b' AFTER 'a';
