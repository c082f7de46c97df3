-- modelmig revision 20260101000000: published table goes and another becomes unlogged
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss    app.orders: dropped with its 2 columns
--   F2 data-loss    app.log: logged -> unlogged
--   F3 rewrite      app.log: every row is written anew
--   F4 blocks-reads app.log: reads and writes wait

-- measured: SHARE UPDATE EXCLUSIVE on app.log (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed DROP TABLE app.log;

-- F1 data-loss: app.orders dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
DROP TABLE app.orders;

-- F2 data-loss: app.log logged -> unlogged
--    a crash of the server empties the table
-- F3 rewrite: app.log every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.log reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.log (reads and writes wait); rewrites app.log, rebuilds app.log_pkey
ALTER TABLE app.log SET UNLOGGED;
