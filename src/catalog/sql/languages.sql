-- One row per procedural language. Left out: what initdb made, members of extensions.
SELECT
  l.oid AS oid,
  NULL::pg_catalog.text AS namespace,
  l.lanname AS name,
  NULL::pg_catalog.text AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  CASE WHEN l.lanpltrusted THEN ARRAY['trusted=true'] ELSE ARRAY[]::pg_catalog.text[] END || ARRAY(
    SELECT v.name || '=' || pg_catalog.format('%I.%I', fn.nspname, f.proname)
    FROM (
      VALUES
        (1, 'handler', l.lanplcallfoid),
        (2, 'inline', l.laninline),
        (3, 'validator', l.lanvalidator)
    ) AS v (position, name, function)
    JOIN pg_catalog.pg_proc AS f ON f.oid = v.function
    JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.pronamespace
    ORDER BY v.position
  ) AS parameters,
  pg_catalog.obj_description(l.oid, 'pg_language') AS comment
FROM pg_catalog.pg_language AS l
WHERE l.oid >= 16384
  AND l.lanispl
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_language'::pg_catalog.regclass AND d.objid = l.oid AND d.deptype = 'e'
  )
ORDER BY l.oid;
