-- modelmig revision 20260101000000 down: comments alone rebuild nothing
-- returns to: base
-- fingerprints: …

COMMENT ON CAST (public.pair AS integer) IS 'before';

COMMENT ON TRANSFORM FOR public.pair LANGUAGE language IS 'before';

COMMENT ON RULE also ON public.things IS 'before';

COMMENT ON SERVER elsewhere IS 'before';

COMMENT ON TRIGGER fires ON public.things IS 'before';

COMMENT ON TRIGGER fires_late ON public.things IS 'before';

COMMENT ON LANGUAGE language IS 'before';

COMMENT ON ACCESS METHOD method IS 'before';

COMMENT ON PUBLICATION news IS 'before';

COMMENT ON POLICY own ON public.things IS 'before';

COMMENT ON OPERATOR public.<<<(public.pair, public.pair) IS 'before';

COMMENT ON COLLATION public.bytes IS 'before';

COMMENT ON OPERATOR CLASS public.class USING btree IS 'before';

COMMENT ON CONVERSION public.conversion IS 'before';

-- measured: SHARE UPDATE EXCLUSIVE on public.counter (nextval waits); no rewrite, no scan
COMMENT ON SEQUENCE public.counter IS 'before';

COMMENT ON OPERATOR FAMILY public.family USING btree IS 'before';

-- measured: SHARE UPDATE EXCLUSIVE on public.far (reads and writes go on); no rewrite, no scan
COMMENT ON FOREIGN TABLE public.far IS 'before';

COMMENT ON INDEX public.place IS 'before';

-- measured: SHARE UPDATE EXCLUSIVE on public.kept (reads and writes go on); no rewrite, no scan
COMMENT ON MATERIALIZED VIEW public.kept IS 'before';

COMMENT ON STATISTICS public.linked IS 'before';

COMMENT ON TYPE public.mood IS 'before';

COMMENT ON PROCEDURE public.nothing() IS 'before';

COMMENT ON TYPE public.pair IS 'before';

COMMENT ON TEXT SEARCH PARSER public.parser IS 'before';

COMMENT ON CONSTRAINT is_positive ON DOMAIN public.positive IS 'before';

COMMENT ON DOMAIN public.positive IS 'before';

COMMENT ON TEXT SEARCH CONFIGURATION public.search IS 'before';

-- measured: SHARE UPDATE EXCLUSIVE on public.seen (reads and writes go on); no rewrite, no scan
COMMENT ON VIEW public.seen IS 'before';

COMMENT ON TYPE public.span IS 'before';

COMMENT ON TEXT SEARCH TEMPLATE public.template IS 'before';

-- measured: SHARE UPDATE EXCLUSIVE on public.things (reads and writes go on); no rewrite, no scan
COMMENT ON TABLE public.things IS 'before';

COMMENT ON AGGREGATE public.total(integer) IS 'before';

COMMENT ON FUNCTION public.twice(integer) IS 'before';

COMMENT ON TEXT SEARCH DICTIONARY public.words IS 'before';

COMMENT ON EVENT TRIGGER watches IS 'before';

COMMENT ON FOREIGN DATA WRAPPER wrapper IS 'before';
