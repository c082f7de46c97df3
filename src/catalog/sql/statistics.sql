-- One row per extended statistics object (a target of -1 became NULL in PostgreSQL 17). Its columns, which the server
-- prints by their position, are put into the order of their names; its expressions stay in the order of their author.
-- Left out: system schemas, members of extensions.
SELECT
  s.oid AS oid,
  s.stxrelid AS relation_oid,
  n.nspname AS namespace,
  s.stxname AS name,
  pg_catalog.replace(
    pg_catalog.pg_get_statisticsobjdef(s.oid),
    ' ON ' || pg_catalog.pg_get_statisticsobjdef_columns(s.oid) || ' FROM ',
    ' ON ' || (
      SELECT pg_catalog.string_agg(k.element, ', ' ORDER BY k.place, k.element COLLATE "C")
      FROM (
        SELECT pg_catalog.quote_ident(a.attname) AS element, 0 AS place
        FROM pg_catalog.pg_attribute AS a
        WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys::pg_catalog.int2[])
        UNION ALL
        SELECT e.element, e.place
        FROM pg_catalog.unnest(pg_catalog.pg_get_statisticsobjdef_expressions(s.oid))
          WITH ORDINALITY AS e (element, place)
      ) AS k
    ) || ' FROM '
  ) AS definition,
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
