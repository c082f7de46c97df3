-- modelmig revision 20260101000000 down: publication of schemas
-- returns to: base
-- fingerprints: …

CREATE SCHEMA "Old";

ALTER PUBLICATION feed DROP TABLES IN SCHEMA app;

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed DROP TABLE app.users;

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed ADD TABLE app.users (id);

ALTER PUBLICATION whole ADD TABLES IN SCHEMA "Old";

DROP SCHEMA "New";
