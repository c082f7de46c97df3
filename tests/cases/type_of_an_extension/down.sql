-- modelmig revision 20260101000000 down: type of an extension
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change app.customers.email: public.citext -> text  after.rs:8
--   D2 data-loss   citext: dropped

-- D1 type-change: app.customers.email public.citext -> text
--    values are converted by an explicit cast
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN email TYPE text USING email::text;

-- D2 data-loss: citext dropped
--    everything the extension defines goes with it
DROP EXTENSION citext;
