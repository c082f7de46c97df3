-- modelmig revision 20260101000000 down: enum renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.phase: app.phase -> app.status  after.rs:5

-- D1 rename: app.phase app.phase -> app.status
--    code that uses the old name breaks
ALTER TYPE app.phase RENAME TO status;
