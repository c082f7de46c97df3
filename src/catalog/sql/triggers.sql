-- One row per trigger of a table or view, with the copies of it on partitions that are enabled otherwise. Left out:
-- internal triggers (foreign keys, deferred unique keys), system schemas, members of extensions.
WITH RECURSIVE
  copy AS (
    SELECT t.oid AS root, t.oid AS oid, t.tgrelid AS relation_oid, t.tgenabled AS firing
    FROM pg_catalog.pg_trigger AS t
    WHERE NOT t.tgisinternal AND t.tgparentid = 0
    UNION ALL
    SELECT c.root, t.oid, t.tgrelid, t.tgenabled
    FROM copy AS c
    JOIN pg_catalog.pg_trigger AS t ON t.tgparentid = c.oid
  ),
  other AS (
    SELECT c.root AS root, c.firing::pg_catalog.text AS firing, n.nspname::pg_catalog.text AS namespace, r.relname::pg_catalog.text AS name
    FROM copy AS c
    JOIN pg_catalog.pg_trigger AS t ON t.oid = c.root AND t.tgenabled <> c.firing
    JOIN pg_catalog.pg_class AS r ON r.oid = c.relation_oid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = r.relnamespace
  )
SELECT
  t.oid AS oid,
  t.tgrelid AS relation_oid,
  t.tgname AS name,
  pg_catalog.pg_get_triggerdef(t.oid) AS definition,
  t.tgconstraint <> 0 AS is_constraint,
  t.tgenabled AS firing,
  ARRAY(SELECT o.namespace FROM other AS o WHERE o.root = t.oid ORDER BY o.namespace, o.name) AS copy_namespaces,
  ARRAY(SELECT o.name FROM other AS o WHERE o.root = t.oid ORDER BY o.namespace, o.name) AS copy_names,
  ARRAY(SELECT o.firing FROM other AS o WHERE o.root = t.oid ORDER BY o.namespace, o.name) AS copy_firings,
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
