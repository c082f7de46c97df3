-- modelmig revision 20260101000000 down: column added with a default that reads its table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.tickets.number: integer dropped

-- D1 data-loss: app.tickets.number integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.tickets (reads and writes wait); no rewrite, no scan
ALTER TABLE app.tickets DROP COLUMN number;

DROP FUNCTION app.next_number();
