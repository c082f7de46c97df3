-- modelmig revision 20260101000000 down: policy with a subselect is another text
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER POLICY own ON app.users TO PUBLIC USING (id = (current_setting('app.u'::text))::bigint);
