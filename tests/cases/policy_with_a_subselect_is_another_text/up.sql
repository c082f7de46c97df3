-- modelmig revision 20260101000000: policy with a subselect is another text
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER POLICY own ON app.users TO PUBLIC USING (id = ( SELECT (current_setting('app.u'::text))::bigint AS current_setting));
