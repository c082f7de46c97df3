-- modelmig revision 20260101000000 down: partitioned table anew under a view of its sequence
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss public.event: dropped with its column

-- measured: SHARE ROW EXCLUSIVE on public.event_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.event_id_seq OWNED BY NONE;

-- D1 data-loss: public.event dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.event (reads and writes wait); no rewrite, no scan
DROP TABLE public.event;

CREATE TABLE public.event (
    id bigint DEFAULT nextval('public.event_id_seq'::regclass) NOT NULL
);

-- measured: SHARE ROW EXCLUSIVE on public.event_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.event_id_seq OWNED BY public.event.id;
