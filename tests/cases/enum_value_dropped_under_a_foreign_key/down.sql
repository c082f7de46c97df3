-- modelmig revision 20260101000000 down: enum value dropped under a foreign key
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 enum-value app.code: + b  after.rs:5

-- D1 enum-value: app.code + b
--    code that does not know the label may read it
ALTER TYPE app.code ADD VALUE 'b' AFTER 'a';
