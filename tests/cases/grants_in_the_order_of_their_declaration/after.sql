CREATE TABLE shop.parcel (id integer, note text);
GRANT SELECT ON shop.parcel TO writer;
GRANT INSERT ON shop.parcel TO PUBLIC;
GRANT SELECT ON shop.parcel TO reader WITH GRANT OPTION;
GRANT UPDATE (note) ON shop.parcel TO writer;
GRANT UPDATE (note) ON shop.parcel TO reader;
CREATE FUNCTION shop.weight() RETURNS integer LANGUAGE sql RETURN 1;
REVOKE EXECUTE ON FUNCTION shop.weight() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shop.weight() TO writer, reader;
