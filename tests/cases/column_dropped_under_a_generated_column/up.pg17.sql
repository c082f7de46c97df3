-- modelmig revision 20260101000000: column dropped under a generated column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.lines.total: price * quantity -> price * 2  after.rs:8
--   F2 rewrite        app.lines: every row is written anew            after.rs:8
--   F3 blocks-reads   app.lines: reads and writes wait                after.rs:8
--   F4 data-loss      app.lines.quantity: bigint dropped

-- F1 server-default: app.lines.total price * quantity -> price * 2
--    every value is computed again
-- F2 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines
ALTER TABLE app.lines ALTER COLUMN total SET EXPRESSION AS (price * 2);

-- F4 data-loss: app.lines.quantity bigint dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines DROP COLUMN quantity;
