-- modelmig revision 20260101000000: comments with quotes and lines
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, no scan
COMMENT ON TABLE app.customers IS E'Ada''s
"best" customers\\ -- ; $$';

-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, no scan
COMMENT ON COLUMN app.customers.name IS 'größe; -- /* */';
