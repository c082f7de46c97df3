-- One row per domain. The default is deparsed from its expression (`typdefault` is stale text).
-- Left out: system schemas, members of extensions.
SELECT
  t.oid AS oid,
  t.typarray AS array_oid,
  n.nspname AS namespace,
  t.typname AS name,
  t.typbasetype AS base_oid,
  pg_catalog.format_type(t.typbasetype, t.typtypmod) AS base,
  b.typtype = 'd' AS base_is_domain,
  cn.nspname AS collation_namespace,
  co.collname AS collation_name,
  pg_catalog.pg_get_expr(t.typdefaultbin, 0) AS default_text,
  t.typnotnull AS not_null
FROM pg_catalog.pg_type AS t
JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_type AS b ON b.oid = t.typbasetype
LEFT JOIN pg_catalog.pg_collation AS co ON co.oid = t.typcollation AND t.typcollation <> b.typcollation
LEFT JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
WHERE t.typtype = 'd'
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e'
  )
ORDER BY t.oid;
