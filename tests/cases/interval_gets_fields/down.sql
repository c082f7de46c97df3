-- modelmig revision 20260101000000 down: interval gets fields
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change app.jobs.every: interval day to second(0) -> interval  after.rs:8

-- D1 type-change: app.jobs.every interval day to second(0) -> interval
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.jobs (reads and writes wait); no rewrite, no scan
ALTER TABLE app.jobs ALTER COLUMN every TYPE interval;
