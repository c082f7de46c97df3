-- modelmig revision 20260101000000 down: policy with a subselect is another text
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges own on app.users: all using id = ( SELECT (current_setting('app.u'::text))::bigint AS current_setting) -> all using id = (current_setting('app.u'::text))::bigint

-- D1 privileges: own on app.users all using id = ( SELECT (current_setting('app.u'::text))::bigint AS current_setting) -> all using id = (current_setting('app.u'::text))::bigint
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER POLICY own ON app.users TO PUBLIC USING (id = (current_setting('app.u'::text))::bigint);
