-- One row per access method. Left out: what initdb made, members of extensions.
WITH function AS (
  SELECT f.oid AS oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.proname) AS name
  FROM pg_catalog.pg_proc AS f
  JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace
)
SELECT
  o.oid AS oid,
  NULL::pg_catalog.text AS namespace,
  o.amname AS name,
  NULL::pg_catalog.text AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  ARRAY(
    SELECT v.name || '=' || v.value
    FROM (
      VALUES
        (1, 'type', CASE o.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END),
        (2, 'handler', (SELECT f.name FROM function AS f WHERE f.oid = o.amhandler))
    ) AS v (position, name, value)
    WHERE v.value IS NOT NULL
    ORDER BY v.position
  ) AS parameters,
  pg_catalog.obj_description(o.oid, 'pg_am') AS comment
FROM pg_catalog.pg_am AS o
WHERE o.oid >= 16384
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_am'::pg_catalog.regclass AND d.objid = o.oid AND d.deptype = 'e'
  )
ORDER BY o.oid;
