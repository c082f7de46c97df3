-- One row per text search template. Left out: system schemas, members of extensions.
SELECT
  t.oid AS oid,
  n.nspname AS namespace,
  t.tmplname AS name,
  NULL::pg_catalog.text AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  ARRAY(
    SELECT v.name || '=' || pg_catalog.format('%I.%I', fn.nspname, f.proname)
    FROM (
      VALUES
        (1, 'init', t.tmplinit),
        (2, 'lexize', t.tmpllexize)
    ) AS v (position, name, function)
    JOIN pg_catalog.pg_proc AS f ON f.oid = v.function
    JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.pronamespace
    ORDER BY v.position
  ) AS parameters,
  pg_catalog.obj_description(t.oid, 'pg_ts_template') AS comment
FROM pg_catalog.pg_ts_template AS t
JOIN pg_catalog.pg_namespace AS n ON n.oid = t.tmplnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_ts_template'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e'
  )
ORDER BY t.oid;
