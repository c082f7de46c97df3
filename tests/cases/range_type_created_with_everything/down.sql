-- modelmig revision 20260101000000 down: range type created with everything
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.shops: dropped with its 5 columns
--   D2 data-loss app.day: dropped
--   D3 data-loss app.shift: dropped

-- measured: ACCESS EXCLUSIVE on app.open_now (reads and writes wait); no rewrite, no scan
DROP VIEW app.open_now;

-- D1 data-loss: app.shops dropped with its 5 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.shops (reads and writes wait); no rewrite, no scan
DROP TABLE app.shops;

DROP FUNCTION app.first(app.all_hours);

DROP TYPE "Other"."Letters";

-- D2 data-loss: app.day dropped
--    columns of the type must be gone
DROP DOMAIN app.day;

-- D3 data-loss: app.shift dropped
--    columns of the type must be gone
-- measured: ACCESS EXCLUSIVE on app.shift (reads and writes wait); no rewrite, no scan
DROP TYPE app.shift;

DROP TYPE app.hours;

DROP FUNCTION app.minutes_between(time without time zone, time without time zone);
