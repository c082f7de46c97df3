-- modelmig revision 20260101000000 down: foreign key set null of some columns
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 foreign-key   fk_users_org_id_tenant_id on app.users: on delete: set null (tenant_id) -> set null  after.rs:13
--   D2 scan          app.users: every row is read  after.rs:13
--   D3 blocks-writes app.tenants: writes wait      after.rs:13
--   D4 blocks-writes app.users: writes wait        after.rs:13

-- measured: ACCESS EXCLUSIVE on app.tenants, app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DROP CONSTRAINT fk_users_org_id_tenant_id;

-- D1 foreign-key: fk_users_org_id_tenant_id on app.users on delete: set null (tenant_id) -> set null
--    deleting a row that is referred to sets org_id, tenant_id of those that refer to it to NULL
-- D2 scan: app.users every row is read
-- D3 blocks-writes: app.tenants writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D4 blocks-writes: app.users writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.tenants, app.users (writes wait); no rewrite, scans app.users
ALTER TABLE app.users ADD CONSTRAINT fk_users_org_id_tenant_id FOREIGN KEY (org_id, tenant_id) REFERENCES app.tenants (org_id, id) ON DELETE SET NULL;
