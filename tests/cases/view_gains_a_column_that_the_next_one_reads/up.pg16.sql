-- modelmig revision 20260101000000: view gains a column that the next one reads
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.z_first (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.z_first (a, b) AS
SELECT a,
    b
   FROM app.t;

-- measured: ACCESS EXCLUSIVE on app.a_second (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.a_second (a, b) AS
SELECT a,
    b
   FROM app.z_first;
