-- One row per foreign-data wrapper. Left out: members of extensions.
SELECT
  w.oid AS oid,
  w.fdwname AS name,
  NULL::pg_catalog.text AS server,
  ARRAY(
    SELECT v.name || '=' || v.value
    FROM (
      SELECT 1, 'handler', pg_catalog.format('%I.%I', n.nspname, f.proname)
      FROM pg_catalog.pg_proc AS f
      JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace
      WHERE f.oid = w.fdwhandler
      UNION ALL
      SELECT 2, 'validator', pg_catalog.format('%I.%I', n.nspname, f.proname)
      FROM pg_catalog.pg_proc AS f
      JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace
      WHERE f.oid = w.fdwvalidator
    ) AS v (position, name, value)
    ORDER BY v.position
  ) AS parameters,
  w.fdwoptions AS options,
  false AS is_hidden,
  pg_catalog.obj_description(w.oid, 'pg_foreign_data_wrapper') AS comment
FROM pg_catalog.pg_foreign_data_wrapper AS w
WHERE NOT EXISTS (
  SELECT
  FROM pg_catalog.pg_depend AS d
  WHERE d.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass AND d.objid = w.oid AND d.deptype = 'e'
)
ORDER BY w.oid;
