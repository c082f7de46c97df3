-- modelmig revision 20260101000000 down: partitioned table gets an access method
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on public.events (reads and writes wait); no rewrite, no scan
ALTER TABLE public.events SET ACCESS METHOD DEFAULT;

-- measured: ACCESS EXCLUSIVE on public.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE public.notes SET ACCESS METHOD heap;
