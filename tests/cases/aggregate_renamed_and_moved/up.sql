-- modelmig revision 20260101000000: aggregate renamed and moved
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.total(bigint): app.total(bigint) -> other.sum_of(bigint)
--   F2 rename app.total(integer): app.total(integer) -> other.sum_of(integer)
--   F3 rename app.rows(): app.rows() -> app."Rows"()

-- F1 rename: app.total(bigint) app.total(bigint) -> other.sum_of(bigint)
--    code that uses the old name breaks
ALTER AGGREGATE app.total(bigint) SET SCHEMA other;

ALTER AGGREGATE other.total(bigint) RENAME TO sum_of;

-- F2 rename: app.total(integer) app.total(integer) -> other.sum_of(integer)
--    code that uses the old name breaks
ALTER AGGREGATE app.total(integer) SET SCHEMA other;

ALTER AGGREGATE other.total(integer) RENAME TO sum_of;

-- F3 rename: app.rows() app.rows() -> app."Rows"()
--    code that uses the old name breaks
ALTER AGGREGATE app.rows(*) RENAME TO "Rows";
