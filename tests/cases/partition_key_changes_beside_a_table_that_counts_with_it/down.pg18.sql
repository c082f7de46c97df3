-- modelmig revision 20260101000000 down: partition key changes beside a table that counts with it
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss public.event: dropped with its 2 columns

-- measured: SHARE ROW EXCLUSIVE on public.event_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.event_id_seq OWNED BY NONE;

-- D1 data-loss: public.event dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.event (reads and writes wait); no rewrite, no scan
DROP TABLE public.event;

CREATE TABLE public.event (
    id bigint DEFAULT nextval('public.event_id_seq'::regclass) CONSTRAINT event_id_not_null NOT NULL,
    at date CONSTRAINT event_at_not_null NOT NULL,
    CONSTRAINT event_pkey PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);

-- measured: SHARE ROW EXCLUSIVE on public.event_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.event_id_seq OWNED BY public.event.id;
