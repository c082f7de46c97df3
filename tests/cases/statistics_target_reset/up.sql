-- modelmig revision 20260101000000: statistics target reset
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

ALTER STATISTICS app.st SET STATISTICS -1;
