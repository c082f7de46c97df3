-- modelmig revision 20260101000000: published parent changes while a child comes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
CREATE TABLE app.child (
    b integer
) INHERITS (app.base);

-- measured: SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION sent DROP TABLE ONLY app.base;

-- measured: SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION sent ADD TABLE ONLY app.base WHERE (a > 0);
