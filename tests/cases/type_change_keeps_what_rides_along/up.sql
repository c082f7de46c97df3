-- modelmig revision 20260101000000: type change keeps what rides along
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change app.readings.value: character varying(10) -> text  after.rs:9

-- F1 type-change: app.readings.value character varying(10) -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN value TYPE text;

-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN value SET STORAGE EXTERNAL;
