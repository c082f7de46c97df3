-- modelmig revision 20260101000000 down: foreign key to itself changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 foreign-key   fk_categories_parent_id on app.categories: on delete: set null -> no action  after.rs:8
--   D2 scan          app.categories: every row is read  after.rs:8
--   D3 blocks-writes app.categories: writes wait        after.rs:8

-- measured: ACCESS EXCLUSIVE on app.categories (reads and writes wait); no rewrite, no scan
ALTER TABLE app.categories DROP CONSTRAINT fk_categories_parent_id;

-- D1 foreign-key: fk_categories_parent_id on app.categories on delete: set null -> no action
--    deleting a row that is referred to fails
-- D2 scan: app.categories every row is read
-- D3 blocks-writes: app.categories writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.categories (writes wait); no rewrite, scans app.categories
ALTER TABLE app.categories ADD CONSTRAINT fk_categories_parent_id FOREIGN KEY (parent_id) REFERENCES app.categories (id);
