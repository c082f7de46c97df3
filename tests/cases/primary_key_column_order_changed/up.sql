-- modelmig revision 20260101000000: primary key column order changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique       pk_memberships on app.memberships: primary key (team_id, user_id) -> primary key (user_id, team_id)  after.rs:4
--   F2 scan         app.memberships: every row is read      after.rs:4
--   F3 blocks-reads app.memberships: reads and writes wait  after.rs:4

-- measured: ACCESS EXCLUSIVE on app.memberships (reads and writes wait); no rewrite, no scan
ALTER TABLE app.memberships DROP CONSTRAINT pk_memberships;

-- F1 unique: pk_memberships on app.memberships primary key (team_id, user_id) -> primary key (user_id, team_id)
--    duplicates make it fail
-- F2 scan: app.memberships every row is read
-- F3 blocks-reads: app.memberships reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.memberships (reads and writes wait); no rewrite, scans app.memberships
ALTER TABLE app.memberships ADD CONSTRAINT pk_memberships PRIMARY KEY (user_id, team_id);
