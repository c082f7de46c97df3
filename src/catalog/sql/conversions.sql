-- One row per conversion between encodings. Left out: system schemas, members of extensions.
WITH function AS (
  SELECT f.oid AS oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.proname) AS name
  FROM pg_catalog.pg_proc AS f
  JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace
)
SELECT
  o.oid AS oid,
  n.nspname AS namespace,
  o.conname AS name,
  NULL::pg_catalog.text AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  ARRAY(
    SELECT v.name || '=' || v.value
    FROM (
      VALUES
        (1, 'default', CASE WHEN o.condefault THEN 'true' END),
        (2, 'for', pg_catalog.quote_literal(pg_catalog.pg_encoding_to_char(o.conforencoding))),
        (3, 'to', pg_catalog.quote_literal(pg_catalog.pg_encoding_to_char(o.contoencoding))),
        (4, 'from', (SELECT f.name FROM function AS f WHERE f.oid = o.conproc))
    ) AS v (position, name, value)
    WHERE v.value IS NOT NULL
    ORDER BY v.position
  ) AS parameters,
  pg_catalog.obj_description(o.oid, 'pg_conversion') AS comment
FROM pg_catalog.pg_conversion AS o
JOIN pg_catalog.pg_namespace AS n ON n.oid = o.connamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_conversion'::pg_catalog.regclass AND d.objid = o.oid AND d.deptype = 'e'
  )
ORDER BY o.oid;
