-- modelmig revision 20260101000000: foreign key match full
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 foreign-key      fk_users_org_id_tenant_id on app.users: match: simple -> full  after.rs:11
--   F2 scan             app.users: every row is read                                   after.rs:11
--   F3 blocks-writes    app.tenants: writes wait                                       after.rs:11
--   F4 blocks-writes    app.users: writes wait                                         after.rs:11
--   F5 may-fail-on-rows fk_users_org_id_tenant_id on app.users: fails on rows whose key points nowhere or is NULL in part  after.rs:11

-- measured: ACCESS EXCLUSIVE on app.tenants, app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DROP CONSTRAINT fk_users_org_id_tenant_id;

-- F1 foreign-key: fk_users_org_id_tenant_id on app.users match: simple -> full
--    rows that break it make the statement fail
-- F2 scan: app.users every row is read
-- F3 blocks-writes: app.tenants writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F4 blocks-writes: app.users writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F5 may-fail-on-rows: fk_users_org_id_tenant_id on app.users fails on rows whose key points nowhere or is NULL in part
--    to count them: SELECT count(*) FROM app.users AS child WHERE (child.org_id IS NOT NULL OR child.tenant_id IS NOT NULL) AND NOT EXISTS (SELECT FROM app.tenants AS parent WHERE parent.org_id = child.org_id AND parent.id = child.tenant_id)
-- measured: SHARE ROW EXCLUSIVE on app.tenants, app.users (writes wait); no rewrite, scans app.users
ALTER TABLE app.users ADD CONSTRAINT fk_users_org_id_tenant_id FOREIGN KEY (org_id, tenant_id) REFERENCES app.tenants (org_id, id) MATCH FULL;
