-- modelmig revision 20260101000000 down: column plain becomes generated
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.lines.double: price * 2 -> none  after.rs:8

-- D1 server-default: app.lines.double price * 2 -> none
--    the values stay and are no longer computed
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines ALTER COLUMN double DROP EXPRESSION;
