-- modelmig revision 20260101000000: tables in a chain of keys dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.alphas: dropped with its 2 columns
--   F2 data-loss app.betas: dropped with its 2 columns
--   F3 data-loss app.gammas: dropped with its column

-- F1 data-loss: app.alphas dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.alphas, app.betas (reads and writes wait); no rewrite, no scan
DROP TABLE app.alphas;

-- F2 data-loss: app.betas dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.betas, app.gammas (reads and writes wait); no rewrite, no scan
DROP TABLE app.betas;

-- F3 data-loss: app.gammas dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.gammas (reads and writes wait); no rewrite, no scan
DROP TABLE app.gammas;

DROP SCHEMA app;
