-- modelmig revision 20260101000000: enum value renamed in a changed table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename      app.status: void -> cancelled             after.rs:5
--   F2 type-change app.logs.note: text -> character varying

-- F1 rename: app.status void -> cancelled
--    code that uses the old label breaks
ALTER TYPE app.status RENAME VALUE 'void' TO 'cancelled';

-- measured: ACCESS EXCLUSIVE on app.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE app.invoices ADD COLUMN note text;

-- F2 type-change: app.logs.note text -> character varying
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.logs (reads and writes wait); no rewrite, no scan
ALTER TABLE app.logs ALTER COLUMN note TYPE character varying;
