-- modelmig revision 20260101000000: view column gets a default
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
ALTER VIEW app.people ALTER COLUMN name SET DEFAULT 'nobody'::text;
