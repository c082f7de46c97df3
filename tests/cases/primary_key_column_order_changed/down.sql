-- modelmig revision 20260101000000 down: primary key column order changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique       pk_memberships on app.memberships: primary key (user_id, team_id) -> primary key (team_id, user_id)  after.rs:4
--   D2 scan         app.memberships: every row is read      after.rs:4
--   D3 blocks-reads app.memberships: reads and writes wait  after.rs:4

-- measured: ACCESS EXCLUSIVE on app.memberships (reads and writes wait); no rewrite, no scan
ALTER TABLE app.memberships DROP CONSTRAINT pk_memberships;

-- D1 unique: pk_memberships on app.memberships primary key (user_id, team_id) -> primary key (team_id, user_id)
--    duplicates make it fail
-- D2 scan: app.memberships every row is read
-- D3 blocks-reads: app.memberships reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.memberships (reads and writes wait); no rewrite, scans app.memberships
ALTER TABLE app.memberships ADD CONSTRAINT pk_memberships PRIMARY KEY (team_id, user_id);
