-- One row per text search parser. Left out: system schemas, members of extensions.
WITH function AS (
  SELECT f.oid AS oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.proname) AS name
  FROM pg_catalog.pg_proc AS f
  JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace
)
SELECT
  o.oid AS oid,
  n.nspname AS namespace,
  o.prsname AS name,
  NULL::pg_catalog.text AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  ARRAY(
    SELECT v.name || '=' || v.value
    FROM (
      VALUES
        (1, 'start', (SELECT f.name FROM function AS f WHERE f.oid = o.prsstart)),
        (2, 'gettoken', (SELECT f.name FROM function AS f WHERE f.oid = o.prstoken)),
        (3, 'end', (SELECT f.name FROM function AS f WHERE f.oid = o.prsend)),
        (4, 'headline', (SELECT f.name FROM function AS f WHERE f.oid = o.prsheadline)),
        (5, 'lextypes', (SELECT f.name FROM function AS f WHERE f.oid = o.prslextype))
    ) AS v (position, name, value)
    WHERE v.value IS NOT NULL
    ORDER BY v.position
  ) AS parameters,
  pg_catalog.obj_description(o.oid, 'pg_ts_parser') AS comment
FROM pg_catalog.pg_ts_parser AS o
JOIN pg_catalog.pg_namespace AS n ON n.oid = o.prsnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_ts_parser'::pg_catalog.regclass AND d.objid = o.oid AND d.deptype = 'e'
  )
ORDER BY o.oid;
