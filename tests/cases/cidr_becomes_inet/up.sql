-- modelmig revision 20260101000000: cidr becomes inet
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change app.hosts.address: cidr -> inet  after.rs:8

-- F1 type-change: app.hosts.address cidr -> inet
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.hosts (reads and writes wait); no rewrite, no scan
ALTER TABLE app.hosts ALTER COLUMN address TYPE inet;
