-- modelmig revision 20260101000000 down: published parent comes back while a child goes
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION sent DROP TABLE ONLY app.base;

-- measured: SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
CREATE TABLE app.child (
    b integer
) INHERITS (app.base);

ALTER PUBLICATION sent ADD TABLE app.child;
