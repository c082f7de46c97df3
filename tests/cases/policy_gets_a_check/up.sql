-- modelmig revision 20260101000000: policy gets a check
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER POLICY grown ON app.users TO PUBLIC USING (age > 17) WITH CHECK (age > 20);
