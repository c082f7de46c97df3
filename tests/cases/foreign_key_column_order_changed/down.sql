-- modelmig revision 20260101000000 down: foreign key column order changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 foreign-key   fk_users_tenant on app.users: columns: tenant_id, org_id -> org_id, tenant_id; references: app.tenants (id, org_id) -> app.tenants (org_id, id)  after.rs:11
--   D2 scan          app.users: every row is read  after.rs:11
--   D3 blocks-writes app.tenants: writes wait      after.rs:11
--   D4 blocks-writes app.users: writes wait        after.rs:11

-- measured: ACCESS EXCLUSIVE on app.tenants, app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DROP CONSTRAINT fk_users_tenant;

-- D1 foreign-key: fk_users_tenant on app.users columns: tenant_id, org_id -> org_id, tenant_id; references: app.tenants (id, org_id) -> app.tenants (org_id, id)
--    the rule stays as it is
-- D2 scan: app.users every row is read
-- D3 blocks-writes: app.tenants writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D4 blocks-writes: app.users writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.tenants, app.users (writes wait); no rewrite, scans app.users
ALTER TABLE app.users ADD CONSTRAINT fk_users_tenant FOREIGN KEY (org_id, tenant_id) REFERENCES app.tenants (org_id, id);
