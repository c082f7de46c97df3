-- modelmig revision 20260101000000 down: default current user becomes a literal
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.invoices.author: 'postgres' -> CURRENT_USER  after.rs:8

-- D1 server-default: app.invoices.author 'postgres' -> CURRENT_USER
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE app.invoices ALTER COLUMN author SET DEFAULT CURRENT_USER;
