-- modelmig revision 20260101000000 down: table comment added and column comment dropped
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, no scan
COMMENT ON TABLE app.customers IS NULL;

-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, no scan
COMMENT ON COLUMN app.customers.name IS 'as printed';
