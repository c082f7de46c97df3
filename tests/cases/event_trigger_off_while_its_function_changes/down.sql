-- modelmig revision 20260101000000 down: event trigger off while its function changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss shop.log.who: name dropped

ALTER EVENT TRIGGER note DISABLE;

-- D1 data-loss: shop.log.who name dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on shop.log (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.log DROP COLUMN who;

CREATE OR REPLACE FUNCTION shop.note()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$BEGIN INSERT INTO shop.log (tag) VALUES (tg_tag); END$function$;

ALTER EVENT TRIGGER note ENABLE ALWAYS;
