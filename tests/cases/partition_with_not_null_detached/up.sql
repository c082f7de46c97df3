-- modelmig revision 20260101000000: partition with not null detached
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on public.events, public.events_2025 (reads and writes wait); no rewrite, no scan
ALTER TABLE public.events DETACH PARTITION public.events_2025;
