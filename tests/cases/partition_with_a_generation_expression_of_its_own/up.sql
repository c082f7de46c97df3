-- modelmig revision 20260101000000: partition with a generation expression of its own
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.parts, app.parts_1 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parts ADD COLUMN b text;

-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); no rewrite, no scan
CREATE TABLE app.parts_2 PARTITION OF app.parts (
    g GENERATED ALWAYS AS (a * 7) STORED
) FOR VALUES IN (2);
