-- modelmig revision 20260101000000: enum value renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.status: b -> z  after.rs:5

-- F1 rename: app.status b -> z
--    code that uses the old label breaks
ALTER TYPE app.status RENAME VALUE 'b' TO 'z';
