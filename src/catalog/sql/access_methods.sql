-- One row per access method. Left out: what initdb made, members of extensions.
SELECT
  a.oid AS oid,
  NULL::pg_catalog.text AS namespace,
  a.amname AS name,
  NULL::pg_catalog.text AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  ARRAY[
    'type=' || CASE a.amtype WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END,
    pg_catalog.format('handler=%I.%I', fn.nspname, f.proname)
  ] AS parameters,
  pg_catalog.obj_description(a.oid, 'pg_am') AS comment
FROM pg_catalog.pg_am AS a
JOIN pg_catalog.pg_proc AS f ON f.oid = a.amhandler
JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.pronamespace
WHERE a.oid >= 16384
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_am'::pg_catalog.regclass AND d.objid = a.oid AND d.deptype = 'e'
  )
ORDER BY a.oid;
