-- modelmig revision 20260101000000: publication of schemas
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE SCHEMA "New";

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed DROP TABLE app.users;

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed ADD TABLE app.users, TABLES IN SCHEMA app;

ALTER PUBLICATION whole ADD TABLES IN SCHEMA "New";

DROP SCHEMA "Old";
