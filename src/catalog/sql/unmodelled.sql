-- One row per object that exists and is not compared yet, in the server's own words for it.
-- Left out: what initdb made, members of extensions, temporary objects, and what belongs to an object already
-- listed or compared: internal triggers, rules that are views, functions and multirange of a range, array types,
-- triggers cloned to partitions. Comments are listed where they stand on a part that has no place of its own.
WITH
  namespace AS MATERIALIZED (
    SELECT n.oid AS oid
    FROM pg_catalog.pg_namespace AS n
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  ),
  member AS MATERIALIZED (
    SELECT d.classid AS class_oid, d.objid AS oid
    FROM pg_catalog.pg_depend AS d
    WHERE d.deptype = 'e'
  ),
  found AS (
    SELECT
      'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid AS class_oid,
      t.oid AS oid,
      CASE WHEN t.typtype = 'r' THEN 'range type' WHEN t.typisdefined THEN 'base type' ELSE 'shell type' END AS kind
    FROM pg_catalog.pg_type AS t
    JOIN namespace AS n ON n.oid = t.typnamespace
    LEFT JOIN pg_catalog.pg_range AS r ON r.rngtypid = t.oid
    WHERE (t.typtype IN ('b', 'p') OR r.rngcanonical <> 0)
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_type AS e WHERE e.typarray = t.oid)
    UNION ALL
    SELECT 'pg_catalog.pg_subscription'::pg_catalog.regclass, o.oid, NULL
    FROM pg_catalog.pg_subscription AS o
    JOIN pg_catalog.pg_database AS db ON db.oid = o.subdbid AND db.datname = pg_catalog.current_database()
    UNION ALL
    SELECT 'pg_catalog.pg_default_acl'::pg_catalog.regclass, o.oid, NULL
    FROM pg_catalog.pg_default_acl AS o
    UNION ALL
    SELECT DISTINCT l.classoid, l.objoid, 'security label'
    FROM pg_catalog.pg_seclabel AS l
  )
SELECT COALESCE(f.kind, i.type) AS kind, i.identity AS name
FROM found AS f
CROSS JOIN LATERAL pg_catalog.pg_identify_object(f.class_oid, f.oid, 0) AS i
WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.class_oid = f.class_oid AND m.oid = f.oid)
  AND i.identity IS NOT NULL
ORDER BY kind, name;
