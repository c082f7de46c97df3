-- modelmig revision 20260101000000: view of values under names of its own
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.v (k, l) AS
VALUES (1,'a'::text), (2,'b'::text), (3,'c'::text);

CREATE VIEW app.w (column1, column2) AS
VALUES (1,2);

CREATE VIEW app.x (c) AS
SELECT (a + b) AS c
   FROM ( VALUES (1,2)) q(a, b);
