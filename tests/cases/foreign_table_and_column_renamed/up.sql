-- modelmig revision 20260101000000: foreign table and column renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.orders: app.orders -> app."Bills"
--   F2 rename app."Bills".total: app."Bills".total -> app."Bills".sum

-- F1 rename: app.orders app.orders -> app."Bills"
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders RENAME TO "Bills";

-- F2 rename: app."Bills".total app."Bills".total -> app."Bills".sum
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app."Bills" (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app."Bills" RENAME COLUMN total TO sum;

-- measured: ACCESS EXCLUSIVE on app.totals (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.totals (total) AS
SELECT "Bills".sum AS total
   FROM app."Bills";
