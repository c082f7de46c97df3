-- One row per column of a table or view and per attribute of a composite type.
-- Left out: dropped columns, system columns, system schemas (columns of tables that are not compared
-- fall away with their table). NULL stands for "as the type has it" in collation and storage, and a
-- statistics target of -1 became NULL in PostgreSQL 17. Array dimensions and missing values are noise.
SELECT
  a.attrelid AS relation_oid,
  a.attnum AS number,
  a.attname AS name,
  a.atttypid AS type_oid,
  pg_catalog.format_type(a.atttypid, a.atttypmod) AS type_text,
  t.typtype = 'd' AS is_domain,
  a.attcollation AS collation_oid,
  cn.nspname AS collation_namespace,
  co.collname AS collation_name,
  a.attnotnull AS not_null,
  pg_catalog.pg_get_expr(ad.adbin, ad.adrelid) AS default_text,
  a.attidentity AS identity,
  a.attgenerated AS generated,
  NULLIF(a.attstorage, t.typstorage) AS storage,
  a.attcompression AS compression,
  NULLIF(a.attstattarget, -1)::pg_catalog.int4 AS statistics,
  a.attoptions AS options,
  a.attfdwoptions AS foreign_options,
  a.attinhcount > 0 AS inherited,
  a.attislocal AS is_local
FROM pg_catalog.pg_attribute AS a
JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef AS ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum AND a.atthasdef
LEFT JOIN pg_catalog.pg_collation AS co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
LEFT JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
WHERE c.relkind IN ('r', 'p', 'c', 'v', 'm', 'f')
  AND c.relpersistence <> 't'
  AND a.attnum > 0
  AND NOT a.attisdropped
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
ORDER BY a.attrelid, a.attnum;
