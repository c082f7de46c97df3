-- modelmig revision 20260101000000: column estimate of distinct values
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN region SET (n_distinct = 10);
