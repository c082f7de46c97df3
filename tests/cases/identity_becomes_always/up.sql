-- modelmig revision 20260101000000: identity becomes always
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.customers.id: identity by default -> identity always  after.rs:7

-- F1 server-default: app.customers.id identity by default -> identity always
--    inserts that name the column fail without OVERRIDING SYSTEM VALUE, and so do updates that set it
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id SET GENERATED ALWAYS;
