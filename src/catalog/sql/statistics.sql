-- One row per extended statistics object (a target of -1 became NULL in PostgreSQL 17). Left out: system schemas,
-- members of extensions.
SELECT
  s.oid AS oid,
  s.stxrelid AS relation_oid,
  n.nspname AS namespace,
  s.stxname AS name,
  pg_catalog.pg_get_statisticsobjdef(s.oid) AS definition,
  NULLIF(s.stxstattarget, -1)::pg_catalog.int4 AS target,
  pg_catalog.obj_description(s.oid, 'pg_statistic_ext') AS comment
FROM pg_catalog.pg_statistic_ext AS s
JOIN pg_catalog.pg_namespace AS n ON n.oid = s.stxnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass AND d.objid = s.oid AND d.deptype = 'e'
  )
ORDER BY s.oid;
