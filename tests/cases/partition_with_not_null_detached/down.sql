-- modelmig revision 20260101000000 down: partition with not null detached
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan             public.events_2025: every row is read
--   D2 blocks-reads     public.events_2025: reads and writes wait
--   D3 may-fail-on-rows public.events_2025: fails on rows outside the bounds

-- D1 scan: public.events_2025 every row is read
-- D2 blocks-reads: public.events_2025 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D3 may-fail-on-rows: public.events_2025 fails on rows outside the bounds
--    to count them: SELECT count(*) FROM public.events_2025 WHERE ((at IS NOT NULL) AND (at >= '2025-01-01'::date) AND (at < '2026-01-01'::date)) IS NOT TRUE
-- measured: ACCESS EXCLUSIVE on public.events_2025 (reads and writes wait), SHARE UPDATE EXCLUSIVE on public.events (reads and writes go on); no rewrite, scans public.events_2025
ALTER TABLE public.events ATTACH PARTITION public.events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
