-- modelmig revision 20260101000000: column generated becomes plain
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.lines.double: price * 2 -> none  after.rs:7

-- F1 server-default: app.lines.double price * 2 -> none
--    the values stay and are no longer computed
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines ALTER COLUMN double DROP EXPRESSION;
