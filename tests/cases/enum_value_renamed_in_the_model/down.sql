-- modelmig revision 20260101000000 down: enum value renamed in the model
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.status: z -> b  after.rs:5

-- D1 rename: app.status z -> b
--    code that uses the old label breaks
ALTER TYPE app.status RENAME VALUE 'z' TO 'b';
