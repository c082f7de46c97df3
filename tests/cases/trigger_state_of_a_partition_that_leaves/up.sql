-- modelmig revision 20260101000000: trigger state of a partition that leaves
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_1 (reads and writes wait); no rewrite, no scan
ALTER TABLE public.reading DETACH PARTITION public.reading_1;

-- measured: ACCESS EXCLUSIVE on public.reading (reads and writes wait); no rewrite, no scan
CREATE TABLE public.reading_2 PARTITION OF public.reading FOR VALUES FROM (0) TO (20);
