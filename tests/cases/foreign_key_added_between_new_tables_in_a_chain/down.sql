-- modelmig revision 20260101000000 down: foreign key added between new tables in a chain
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.alphas: dropped with its 2 columns  after.rs:5
--   D2 data-loss app.betas: dropped with its 2 columns   after.rs:14
--   D3 data-loss app.gammas: dropped with its column     after.rs:23

-- D1 data-loss: app.alphas dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.alphas, app.betas (reads and writes wait); no rewrite, no scan
DROP TABLE app.alphas;

-- D2 data-loss: app.betas dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.betas, app.gammas (reads and writes wait); no rewrite, no scan
DROP TABLE app.betas;

-- D3 data-loss: app.gammas dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.gammas (reads and writes wait); no rewrite, no scan
DROP TABLE app.gammas;

DROP SCHEMA app;
