-- One row per comment on a schema, type, relation, column or constraint. What initdb commented has an OID
-- below 16384, except the schema `public`, whose own comment is no fact either; that it has none is one, the empty comment.
SELECT d.classoid AS class_oid, d.objoid AS object_oid, d.objsubid AS number, d.description AS text
FROM pg_catalog.pg_description AS d
WHERE d.objoid >= 16384
  AND d.classoid IN (
    'pg_catalog.pg_class'::pg_catalog.regclass,
    'pg_catalog.pg_constraint'::pg_catalog.regclass,
    'pg_catalog.pg_namespace'::pg_catalog.regclass,
    'pg_catalog.pg_type'::pg_catalog.regclass
  )
  AND d.objoid NOT IN (SELECT n.oid FROM pg_catalog.pg_namespace AS n WHERE n.nspname = 'public')
UNION ALL
SELECT
  'pg_catalog.pg_namespace'::pg_catalog.regclass,
  n.oid,
  0,
  COALESCE(pg_catalog.obj_description(n.oid, 'pg_namespace'), '')
FROM pg_catalog.pg_namespace AS n
WHERE n.nspname = 'public'
  AND pg_catalog.obj_description(n.oid, 'pg_namespace') IS DISTINCT FROM 'standard public schema'
ORDER BY class_oid, object_oid, number;
