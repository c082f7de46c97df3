-- modelmig revision 20260101000000: parent is published no longer and a child leaves it
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION sent DROP TABLE ONLY app.base;

-- measured: ACCESS EXCLUSIVE on app.child (reads and writes wait); no rewrite, no scan
ALTER TABLE app.child NO INHERIT app.base;
