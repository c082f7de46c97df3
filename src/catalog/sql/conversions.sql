-- One row per conversion between encodings. Left out: system schemas, members of extensions.
SELECT
  c.oid AS oid,
  n.nspname AS namespace,
  c.conname AS name,
  NULL::pg_catalog.text AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  CASE WHEN c.condefault THEN ARRAY['default=true'] ELSE ARRAY[]::pg_catalog.text[] END || ARRAY[
    pg_catalog.format('for=%L', pg_catalog.pg_encoding_to_char(c.conforencoding)),
    pg_catalog.format('to=%L', pg_catalog.pg_encoding_to_char(c.contoencoding)),
    pg_catalog.format('from=%I.%I', fn.nspname, f.proname)
  ] AS parameters,
  pg_catalog.obj_description(c.oid, 'pg_conversion') AS comment
FROM pg_catalog.pg_conversion AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.connamespace
JOIN pg_catalog.pg_proc AS f ON f.oid = c.conproc
JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.pronamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_conversion'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
  )
ORDER BY c.oid;
