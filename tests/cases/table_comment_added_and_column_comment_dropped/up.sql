-- modelmig revision 20260101000000: table comment added and column comment dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, no scan
COMMENT ON TABLE app.customers IS 'People who can sign in';

-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, no scan
COMMENT ON COLUMN app.customers.name IS NULL;
