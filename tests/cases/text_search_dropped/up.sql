-- modelmig revision 20260101000000: text search dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_body;

DROP TEXT SEARCH CONFIGURATION app.search;

DROP TEXT SEARCH DICTIONARY app.plain;
