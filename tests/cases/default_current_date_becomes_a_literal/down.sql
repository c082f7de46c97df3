-- modelmig revision 20260101000000 down: default current date becomes a literal
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.invoices.due: DATE '2026-11-22' -> CURRENT_DATE  after.rs:9

-- D1 server-default: app.invoices.due DATE '2026-11-22' -> CURRENT_DATE
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE app.invoices ALTER COLUMN due SET DEFAULT CURRENT_DATE;
