-- modelmig revision 20260101000000 down: enum value renamed in a changed table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename      app.status: cancelled -> void             after.rs:5
--   D2 data-loss   app.invoices.note: text dropped           after.rs:18
--   D3 type-change app.logs.note: character varying -> text

-- D1 rename: app.status cancelled -> void
--    code that uses the old label breaks
ALTER TYPE app.status RENAME VALUE 'cancelled' TO 'void';

-- D2 data-loss: app.invoices.note text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE app.invoices DROP COLUMN note;

-- D3 type-change: app.logs.note character varying -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.logs (reads and writes wait); no rewrite, no scan
ALTER TABLE app.logs ALTER COLUMN note TYPE text;
