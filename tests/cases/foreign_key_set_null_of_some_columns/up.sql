-- modelmig revision 20260101000000: foreign key set null of some columns
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 foreign-key   fk_users_org_id_tenant_id on app.users: on delete: set null -> set null (tenant_id)  after.rs:13
--   F2 scan          app.users: every row is read  after.rs:13
--   F3 blocks-writes app.tenants: writes wait      after.rs:13
--   F4 blocks-writes app.users: writes wait        after.rs:13

-- measured: ACCESS EXCLUSIVE on app.tenants, app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DROP CONSTRAINT fk_users_org_id_tenant_id;

-- F1 foreign-key: fk_users_org_id_tenant_id on app.users on delete: set null -> set null (tenant_id)
--    deleting a row that is referred to sets tenant_id of those that refer to it to NULL
-- F2 scan: app.users every row is read
-- F3 blocks-writes: app.tenants writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F4 blocks-writes: app.users writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.tenants, app.users (writes wait); no rewrite, scans app.users
ALTER TABLE app.users ADD CONSTRAINT fk_users_org_id_tenant_id FOREIGN KEY (org_id, tenant_id) REFERENCES app.tenants (org_id, id) ON DELETE SET NULL (tenant_id);
