-- modelmig revision 20260101000000 down: column estimate of distinct values
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN region RESET (n_distinct);
