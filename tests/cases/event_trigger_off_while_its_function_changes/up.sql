-- modelmig revision 20260101000000: event trigger off while its function changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

ALTER EVENT TRIGGER note DISABLE;

-- measured: ACCESS EXCLUSIVE on shop.log (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.log ADD COLUMN who name;

CREATE OR REPLACE FUNCTION shop.note()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$BEGIN INSERT INTO shop.log (tag, who) VALUES (tg_tag, session_user); END$function$;

ALTER EVENT TRIGGER note ENABLE ALWAYS;
