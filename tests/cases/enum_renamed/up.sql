-- modelmig revision 20260101000000: enum renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.status: app.status -> app.phase  after.rs:5

-- F1 rename: app.status app.status -> app.phase
--    code that uses the old name breaks
ALTER TYPE app.status RENAME TO phase;
