-- modelmig revision 20260101000000: column added with a default that reads its table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.tickets.number: none -> app.next_number()

-- measured: ACCESS EXCLUSIVE on app.tickets (reads and writes wait); no rewrite, no scan
ALTER TABLE app.tickets ADD COLUMN number integer;

CREATE FUNCTION app.next_number()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT coalesce(max(number), 0) + 1 FROM app.tickets$function$;

-- F1 server-default: app.tickets.number none -> app.next_number()
--    rows that are there hold NULL
-- measured: ACCESS EXCLUSIVE on app.tickets (reads and writes wait); no rewrite, no scan
ALTER TABLE app.tickets ALTER COLUMN number SET DEFAULT app.next_number();
