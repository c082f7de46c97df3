-- modelmig revision 20260101000000: partition key changes beside a table that counts with it
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: public.event (no partition takes one)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss public.event: dropped with its 2 columns

-- measured: SHARE ROW EXCLUSIVE on public.event_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.event_id_seq OWNED BY NONE;

-- F1 data-loss: public.event dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.event (reads and writes wait); no rewrite, no scan
DROP TABLE public.event;

CREATE TABLE public.event (
    id bigint DEFAULT nextval('public.event_id_seq'::regclass) CONSTRAINT event_id_not_null NOT NULL,
    at date CONSTRAINT event_at_not_null NOT NULL,
    CONSTRAINT event_pkey PRIMARY KEY (id)
);

-- measured: SHARE ROW EXCLUSIVE on public.event_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.event_id_seq OWNED BY public.event.id;
