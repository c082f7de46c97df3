-- modelmig revision 20260101000000: foreign key column order changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 foreign-key   fk_users_tenant on app.users: columns: org_id, tenant_id -> tenant_id, org_id; references: app.tenants (org_id, id) -> app.tenants (id, org_id)  after.rs:11
--   F2 scan          app.users: every row is read  after.rs:11
--   F3 blocks-writes app.tenants: writes wait      after.rs:11
--   F4 blocks-writes app.users: writes wait        after.rs:11

-- measured: ACCESS EXCLUSIVE on app.tenants, app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DROP CONSTRAINT fk_users_tenant;

-- F1 foreign-key: fk_users_tenant on app.users columns: org_id, tenant_id -> tenant_id, org_id; references: app.tenants (org_id, id) -> app.tenants (id, org_id)
--    the rule stays as it is
-- F2 scan: app.users every row is read
-- F3 blocks-writes: app.tenants writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F4 blocks-writes: app.users writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.tenants, app.users (writes wait); no rewrite, scans app.users
ALTER TABLE app.users ADD CONSTRAINT fk_users_tenant FOREIGN KEY (tenant_id, org_id) REFERENCES app.tenants (id, org_id);
