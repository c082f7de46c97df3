-- modelmig revision 20260101000000: partitioned table anew under a view of its sequence
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss public.event: dropped with its column

-- measured: SHARE ROW EXCLUSIVE on public.event_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.event_id_seq OWNED BY NONE;

-- F1 data-loss: public.event dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.event (reads and writes wait); no rewrite, no scan
DROP TABLE public.event;

CREATE TABLE public.event (
    id bigint DEFAULT nextval('public.event_id_seq'::regclass) NOT NULL
) PARTITION BY HASH (id);

-- measured: SHARE ROW EXCLUSIVE on public.event_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.event_id_seq OWNED BY public.event.id;
