-- modelmig revision 20260101000000 down: publication gets columns and a row filter
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.orders, app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed DROP TABLE app.orders, app.users;

-- measured: SHARE UPDATE EXCLUSIVE on app.orders, app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed ADD TABLE app.orders, app.users;
