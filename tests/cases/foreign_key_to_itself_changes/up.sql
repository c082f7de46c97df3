-- modelmig revision 20260101000000: foreign key to itself changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 foreign-key   fk_categories_parent_id on app.categories: on delete: no action -> set null  after.rs:8
--   F2 scan          app.categories: every row is read  after.rs:8
--   F3 blocks-writes app.categories: writes wait        after.rs:8

-- measured: ACCESS EXCLUSIVE on app.categories (reads and writes wait); no rewrite, no scan
ALTER TABLE app.categories DROP CONSTRAINT fk_categories_parent_id;

-- F1 foreign-key: fk_categories_parent_id on app.categories on delete: no action -> set null
--    deleting a row that is referred to sets parent_id of those that refer to it to NULL
-- F2 scan: app.categories every row is read
-- F3 blocks-writes: app.categories writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.categories (writes wait); no rewrite, scans app.categories
ALTER TABLE app.categories ADD CONSTRAINT fk_categories_parent_id FOREIGN KEY (parent_id) REFERENCES app.categories (id) ON DELETE SET NULL;
