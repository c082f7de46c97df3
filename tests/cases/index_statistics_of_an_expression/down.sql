-- modelmig revision 20260101000000 down: index statistics of an expression
-- returns to: base
-- fingerprints: …

ALTER INDEX app.idx_articles_title ALTER COLUMN 1 SET STATISTICS -1;
