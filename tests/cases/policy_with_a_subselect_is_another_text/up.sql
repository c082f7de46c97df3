-- modelmig revision 20260101000000: policy with a subselect is another text
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges own on app.users: all using id = (current_setting('app.u'::text))::bigint -> all using id = ( SELECT (current_setting('app.u'::text))::bigint AS current_setting)

-- F1 privileges: own on app.users all using id = (current_setting('app.u'::text))::bigint -> all using id = ( SELECT (current_setting('app.u'::text))::bigint AS current_setting)
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER POLICY own ON app.users TO PUBLIC USING (id = ( SELECT (current_setting('app.u'::text))::bigint AS current_setting));
