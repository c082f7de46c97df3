-- modelmig revision 20260101000000 down: aggregate renamed and moved
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename other.sum_of(bigint): other.sum_of(bigint) -> app.total(bigint)
--   D2 rename other.sum_of(integer): other.sum_of(integer) -> app.total(integer)
--   D3 rename app."Rows"(): app."Rows"() -> app.rows()

-- D1 rename: other.sum_of(bigint) other.sum_of(bigint) -> app.total(bigint)
--    code that uses the old name breaks
ALTER AGGREGATE other.sum_of(bigint) SET SCHEMA app;

ALTER AGGREGATE app.sum_of(bigint) RENAME TO total;

-- D2 rename: other.sum_of(integer) other.sum_of(integer) -> app.total(integer)
--    code that uses the old name breaks
ALTER AGGREGATE other.sum_of(integer) SET SCHEMA app;

ALTER AGGREGATE app.sum_of(integer) RENAME TO total;

-- D3 rename: app."Rows"() app."Rows"() -> app.rows()
--    code that uses the old name breaks
ALTER AGGREGATE app."Rows"(*) RENAME TO rows;
