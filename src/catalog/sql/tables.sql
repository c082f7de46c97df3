-- One row per table, ordinary, partitioned or foreign. The rule of a partition is what its rows must fulfil; the functions answer
-- for nothing else. Left out: temporary tables, system schemas, members of extensions.
SELECT
  c.oid AS oid,
  n.nspname AS namespace,
  c.relname AS name,
  c.reltype AS type_oid,
  rowtype.typarray AS array_oid,
  c.relpersistence AS persistence,
  CASE WHEN c.relkind = 'f' THEN 'd'::"char" ELSE c.relreplident END AS replica_identity,
  c.relrowsecurity AS row_security,
  c.relforcerowsecurity AS force_row_security,
  c.reloptions AS options,
  toast.reloptions AS toast_options,
  s.spcname AS tablespace,
  am.amname AS access_method,
  k.partstrat AS partition_strategy,
  CASE WHEN k.partrelid IS NOT NULL THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_key,
  (k.partattrs::pg_catalog.int2[])[:] AS partition_columns,
  k.partexprs::pg_catalog.text AS partition_expressions,
  pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS partition_bounds,
  CASE WHEN c.relispartition THEN pg_catalog.pg_get_partition_constraintdef(c.oid) END AS partition_rule,
  ofn.nspname AS of_type_namespace,
  oft.typname AS of_type_name,
  fs.srvname AS foreign_server,
  ft.ftoptions AS foreign_options
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type AS rowtype ON rowtype.oid = c.reltype
LEFT JOIN pg_catalog.pg_class AS toast ON toast.oid = c.reltoastrelid AND toast.reloptions IS NOT NULL
LEFT JOIN pg_catalog.pg_tablespace AS s ON s.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
LEFT JOIN pg_catalog.pg_partitioned_table AS k ON k.partrelid = c.oid
LEFT JOIN pg_catalog.pg_type AS oft ON oft.oid = c.reloftype
LEFT JOIN pg_catalog.pg_namespace AS ofn ON ofn.oid = oft.typnamespace
LEFT JOIN pg_catalog.pg_foreign_table AS ft ON ft.ftrelid = c.oid
LEFT JOIN pg_catalog.pg_foreign_server AS fs ON fs.oid = ft.ftserver
WHERE c.relkind IN ('r', 'p', 'f')
  AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
  )
ORDER BY c.oid;
