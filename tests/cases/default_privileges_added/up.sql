-- modelmig revision 20260101000000: default privileges added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges functions: execute to PUBLIC -> none
--   F2 privileges sequences for deploy: none -> usage to reader; usage to writer
--   F3 privileges tables in shop: none -> select to reader
--   F4 privileges shop.double(integer): execute to PUBLIC -> none
--   F5 privileges shop.orders: none -> select to reader                           after.rs:5
--   F6 privileges shop.refunds: none -> select to reader                          after.rs:14

CREATE TABLE shop.refunds (
    id bigint NOT NULL,
    CONSTRAINT pk_refunds PRIMARY KEY (id)
);

CREATE FUNCTION shop.double(a integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT a * 2$function$;

-- F1 privileges: functions execute to PUBLIC -> none
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- F2 privileges: sequences for deploy none -> usage to reader; usage to writer
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES FOR ROLE deploy GRANT USAGE ON SEQUENCES TO reader, writer;

-- F3 privileges: tables in shop none -> select to reader
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO reader;

-- F4 privileges: shop.double(integer) execute to PUBLIC -> none
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION shop.double(integer) FROM PUBLIC;

-- F5 privileges: shop.orders none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE shop.orders TO reader;

-- F6 privileges: shop.refunds none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE shop.refunds TO reader;
