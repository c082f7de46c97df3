-- modelmig revision 20260101000001 down: enum label added in a partition key
-- returns to: 20260101000000
-- group: 20260101000000 2/2
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.t_b: dropped with its column

-- D1 data-loss: app.t_b dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.t, app.t_b (reads and writes wait); no rewrite, no scan
DROP TABLE app.t_b;
