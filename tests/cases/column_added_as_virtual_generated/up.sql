-- modelmig revision 20260101000000: column added as virtual generated
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines ADD COLUMN total bigint GENERATED ALWAYS AS (price * quantity) VIRTUAL;
