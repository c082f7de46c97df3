-- modelmig revision 20260101000000 down: column added as virtual generated
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.lines.total: bigint dropped  after.rs:9

-- D1 data-loss: app.lines.total bigint dropped
--    its values can be computed again
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines DROP COLUMN total;
