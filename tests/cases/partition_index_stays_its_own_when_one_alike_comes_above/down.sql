-- modelmig revision 20260101000000 down: partition index stays its own when one alike comes above
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on public.events, public.events_low, public.events_one (reads and writes wait); no rewrite, no scan
DROP INDEX public.kind;

-- measured: ACCESS EXCLUSIVE on public.events_low, public.events_one (reads and writes wait); no rewrite, no scan
DROP INDEX public.id;
