-- modelmig revision 20260101000000 down: policy loses its check
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER POLICY grown ON app.users TO PUBLIC USING (age > 17) WITH CHECK (age > 20);
