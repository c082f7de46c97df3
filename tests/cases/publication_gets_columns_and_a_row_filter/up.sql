-- modelmig revision 20260101000000: publication gets columns and a row filter
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.orders, app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed DROP TABLE app.orders, app.users;

-- measured: SHARE UPDATE EXCLUSIVE on app.orders, app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed ADD TABLE app.orders WHERE (total > 10), app.users (id, name);
