-- One row: how the connected database stores and sorts text.
-- PostgreSQL 14 has no provider column, 15 and 16 call the locale daticulocale, 17 datlocale: through jsonb
-- one query reads them all.
SELECT pg_catalog.pg_encoding_to_char(d.encoding)::pg_catalog.text AS encoding,
       d.datcollate::pg_catalog.text AS collate,
       d.datctype::pg_catalog.text AS ctype,
       pg_catalog.to_jsonb(d) ->> 'datlocprovider' AS provider,
       COALESCE(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale') AS locale
FROM pg_catalog.pg_database AS d
WHERE d.datname = pg_catalog.current_database()
