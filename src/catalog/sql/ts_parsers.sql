-- One row per text search parser. Left out: system schemas, members of extensions.
SELECT
  p.oid AS oid,
  n.nspname AS namespace,
  p.prsname AS name,
  NULL::pg_catalog.text AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  ARRAY(
    SELECT v.name || '=' || pg_catalog.format('%I.%I', fn.nspname, f.proname)
    FROM (
      VALUES
        (1, 'start', p.prsstart),
        (2, 'gettoken', p.prstoken),
        (3, 'end', p.prsend),
        (4, 'headline', p.prsheadline),
        (5, 'lextypes', p.prslextype)
    ) AS v (position, name, function)
    JOIN pg_catalog.pg_proc AS f ON f.oid = v.function
    JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.pronamespace
    ORDER BY v.position
  ) AS parameters,
  pg_catalog.obj_description(p.oid, 'pg_ts_parser') AS comment
FROM pg_catalog.pg_ts_parser AS p
JOIN pg_catalog.pg_namespace AS n ON n.oid = p.prsnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_ts_parser'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e'
  )
ORDER BY p.oid;
