-- One row per transform. Left out: what initdb made, members of extensions.
SELECT
  t.oid AS oid,
  NULL::pg_catalog.text AS namespace,
  ''::pg_catalog.text AS name,
  pg_catalog.format('%s LANGUAGE %I', pg_catalog.format_type(t.trftype, NULL), l.lanname) AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  ARRAY(
    SELECT pg_catalog.format('%s=%I.%I(%s)', v.name, fn.nspname, f.proname, (
      SELECT pg_catalog.string_agg(pg_catalog.format_type(a.type, NULL), ', ' ORDER BY a.position)
      FROM pg_catalog.unnest(f.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS a (type, position)
    ))
    FROM (VALUES (1, 'from', t.trffromsql), (2, 'to', t.trftosql)) AS v (position, name, function)
    JOIN pg_catalog.pg_proc AS f ON f.oid = v.function
    JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.pronamespace
    ORDER BY v.position
  ) AS parameters,
  pg_catalog.obj_description(t.oid, 'pg_transform') AS comment
FROM pg_catalog.pg_transform AS t
JOIN pg_catalog.pg_language AS l ON l.oid = t.trflang
WHERE t.oid >= 16384
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_transform'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e'
  )
ORDER BY t.oid;
