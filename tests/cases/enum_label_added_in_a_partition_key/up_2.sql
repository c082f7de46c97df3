-- modelmig revision 20260101000001: enum label added in a partition key
-- revises: 20260101000000
-- group: 20260101000000 2/2
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
CREATE TABLE app.t_b PARTITION OF app.t FOR VALUES IN ('b');
