-- modelmig revision 20260101000000: partitioned table gets an access method
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: public.notes (no partition takes one)

-- measured: ACCESS EXCLUSIVE on public.events (reads and writes wait); no rewrite, no scan
ALTER TABLE public.events SET ACCESS METHOD other;

-- measured: ACCESS EXCLUSIVE on public.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE public.notes SET ACCESS METHOD DEFAULT;
