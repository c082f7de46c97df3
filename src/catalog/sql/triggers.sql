-- One row per trigger of a table or view. Left out: internal triggers (foreign keys, deferred unique keys), triggers
-- cloned to partitions, system schemas, members of extensions.
SELECT
  t.oid AS oid,
  t.tgrelid AS relation_oid,
  t.tgname AS name,
  pg_catalog.pg_get_triggerdef(t.oid) AS definition,
  t.tgconstraint <> 0 AS is_constraint,
  t.tgenabled AS firing,
  pg_catalog.obj_description(t.oid, 'pg_trigger') AS comment
FROM pg_catalog.pg_trigger AS t
JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal
  AND t.tgparentid = 0
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e'
  )
ORDER BY t.oid;
