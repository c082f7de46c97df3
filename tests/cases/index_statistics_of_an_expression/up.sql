-- modelmig revision 20260101000000: index statistics of an expression
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

ALTER INDEX app.idx_articles_title ALTER COLUMN 1 SET STATISTICS 500;
