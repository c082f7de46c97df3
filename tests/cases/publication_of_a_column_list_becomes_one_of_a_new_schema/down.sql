-- modelmig revision 20260101000000 down: publication of a column list becomes one of a new schema
-- returns to: base
-- fingerprints: …

ALTER PUBLICATION ledger DROP TABLES IN SCHEMA history;

-- measured: SHARE UPDATE EXCLUSIVE on public.entry (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION ledger ADD TABLE public.entry (amount, id);

DROP SCHEMA history;
