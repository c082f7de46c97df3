-- One row per view and materialised view. Left out: temporary views, system schemas, members of extensions.
SELECT
  c.oid AS oid,
  n.nspname AS namespace,
  c.relname AS name,
  c.reltype AS type_oid,
  rowtype.typarray AS array_oid,
  c.relkind = 'm' AS materialized,
  pg_catalog.pg_get_viewdef(c.oid) AS query,
  c.reloptions AS options,
  toast.reloptions AS toast_options,
  s.spcname AS tablespace,
  am.amname AS access_method,
  NOT c.relispopulated AS unpopulated
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type AS rowtype ON rowtype.oid = c.reltype
LEFT JOIN pg_catalog.pg_tablespace AS s ON s.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
LEFT JOIN pg_catalog.pg_class AS toast ON toast.oid = c.reltoastrelid AND toast.reloptions IS NOT NULL
WHERE c.relkind IN ('v', 'm')
  AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
  )
ORDER BY c.oid;
