-- One row per function and procedure. Left out: aggregates, system schemas, members of
-- extensions, what belongs to another object (the constructors of a range).
SELECT
  p.oid AS oid,
  n.nspname AS namespace,
  p.proname AS name,
  p.prokind AS kind,
  COALESCE((
    SELECT pg_catalog.string_agg(pg_catalog.format_type(a.type, NULL), ', ' ORDER BY a.position)
    FROM pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS a (type, position)
  ), '') AS arguments,
  pg_catalog.pg_get_functiondef(p.oid) AS definition,
  ARRAY(
    SELECT
      COALESCE(p.proargmodes[a.position], 'i')::pg_catalog.text
      || ' ' || COALESCE(pg_catalog.quote_ident(p.proargnames[a.position]), '')
      || ' ' || pg_catalog.format_type(a.type, NULL)
    FROM pg_catalog.unnest(COALESCE(p.proallargtypes, p.proargtypes::pg_catalog.oid[]))
      WITH ORDINALITY AS a (type, position)
    ORDER BY a.position
  ) AS parameters,
  p.pronargdefaults::pg_catalog.int4 AS defaults,
  pg_catalog.pg_get_function_result(p.oid) AS returns,
  pg_catalog.obj_description(p.oid, 'pg_proc') AS comment
FROM pg_catalog.pg_proc AS p
JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
WHERE p.prokind IN ('f', 'p', 'w')
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i')
  )
ORDER BY p.oid;
