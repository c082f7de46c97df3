-- modelmig revision 20260101000000: comments alone rebuild nothing
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON CAST (public.pair AS integer) IS 'after';

COMMENT ON TRANSFORM FOR public.pair LANGUAGE language IS 'after';

COMMENT ON RULE also ON public.things IS 'after';

COMMENT ON SERVER elsewhere IS 'after';

COMMENT ON TRIGGER fires ON public.things IS 'after';

COMMENT ON TRIGGER fires_late ON public.things IS 'after';

COMMENT ON LANGUAGE language IS 'after';

COMMENT ON ACCESS METHOD method IS 'after';

COMMENT ON PUBLICATION news IS 'after';

COMMENT ON POLICY own ON public.things IS 'after';

COMMENT ON OPERATOR public.<<<(public.pair, public.pair) IS 'after';

COMMENT ON COLLATION public.bytes IS 'after';

COMMENT ON OPERATOR CLASS public.class USING btree IS 'after';

COMMENT ON CONVERSION public.conversion IS 'after';

-- measured: SHARE UPDATE EXCLUSIVE on public.counter (nextval waits); no rewrite, no scan
COMMENT ON SEQUENCE public.counter IS 'after';

COMMENT ON OPERATOR FAMILY public.family USING btree IS 'after';

-- measured: SHARE UPDATE EXCLUSIVE on public.far (reads and writes go on); no rewrite, no scan
COMMENT ON FOREIGN TABLE public.far IS 'after';

COMMENT ON INDEX public.place IS 'after';

-- measured: SHARE UPDATE EXCLUSIVE on public.kept (reads and writes go on); no rewrite, no scan
COMMENT ON MATERIALIZED VIEW public.kept IS 'after';

COMMENT ON STATISTICS public.linked IS 'after';

COMMENT ON TYPE public.mood IS 'after';

COMMENT ON PROCEDURE public.nothing() IS 'after';

COMMENT ON TYPE public.pair IS 'after';

COMMENT ON TEXT SEARCH PARSER public.parser IS 'after';

COMMENT ON CONSTRAINT is_positive ON DOMAIN public.positive IS 'after';

COMMENT ON DOMAIN public.positive IS 'after';

COMMENT ON TEXT SEARCH CONFIGURATION public.search IS 'after';

-- measured: SHARE UPDATE EXCLUSIVE on public.seen (reads and writes go on); no rewrite, no scan
COMMENT ON VIEW public.seen IS 'after';

COMMENT ON TYPE public.span IS 'after';

COMMENT ON TEXT SEARCH TEMPLATE public.template IS 'after';

-- measured: SHARE UPDATE EXCLUSIVE on public.things (reads and writes go on); no rewrite, no scan
COMMENT ON TABLE public.things IS 'after';

COMMENT ON AGGREGATE public.total(integer) IS 'after';

COMMENT ON FUNCTION public.twice(integer) IS 'after';

COMMENT ON TEXT SEARCH DICTIONARY public.words IS 'after';

COMMENT ON EVENT TRIGGER watches IS 'after';

COMMENT ON FOREIGN DATA WRAPPER wrapper IS 'after';
