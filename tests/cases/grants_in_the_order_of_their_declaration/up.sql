-- modelmig revision 20260101000000: grants in the order of their declaration
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges shop.parcel: none -> insert to PUBLIC; select to reader with grant option; select to writer
--   F2 privileges shop.parcel.note: none -> update to reader; update to writer
--   F3 privileges shop.weight(): execute to PUBLIC -> execute to reader; execute to writer

CREATE TABLE shop.parcel (
    id integer,
    note text
);

CREATE FUNCTION shop.weight()
 RETURNS integer
 LANGUAGE sql
RETURN 1;

-- F1 privileges: shop.parcel none -> insert to PUBLIC; select to reader with grant option; select to writer
--    they may do more than before
GRANT SELECT ON TABLE shop.parcel TO writer;

GRANT INSERT ON TABLE shop.parcel TO PUBLIC;

GRANT SELECT ON TABLE shop.parcel TO reader WITH GRANT OPTION;

-- F2 privileges: shop.parcel.note none -> update to reader; update to writer
--    they may do more than before
GRANT UPDATE (note) ON TABLE shop.parcel TO writer, reader;

-- F3 privileges: shop.weight() execute to PUBLIC -> execute to reader; execute to writer
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION shop.weight() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION shop.weight() TO writer, reader;
