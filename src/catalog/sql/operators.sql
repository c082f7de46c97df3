-- One row per operator. Parameters that say what goes without saying are left out. Left out: shells, which another
-- operator only mentions, system schemas, members of extensions. A link to a shell is one like others.
WITH
  function AS (
    SELECT f.oid AS oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.proname) AS name
    FROM pg_catalog.pg_proc AS f
    JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace
  ),
  operator AS (
    SELECT f.oid AS oid, 'OPERATOR(' || pg_catalog.quote_ident(n.nspname) || '.' || f.oprname || ')' AS name
    FROM pg_catalog.pg_operator AS f
    JOIN pg_catalog.pg_namespace AS n ON n.oid = f.oprnamespace
  )
SELECT
  o.oid AS oid,
  n.nspname AS namespace,
  o.oprname AS name,
  CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE pg_catalog.format_type(o.oprleft, NULL) END
    || ', ' || pg_catalog.format_type(o.oprright, NULL) AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  ARRAY(
    SELECT v.name || '=' || v.value
    FROM (
      VALUES
        (1, 'function', (SELECT f.name FROM function AS f WHERE f.oid = o.oprcode)),
        (2, 'leftarg', CASE WHEN o.oprleft <> 0 THEN pg_catalog.format_type(o.oprleft, NULL) END),
        (3, 'rightarg', pg_catalog.format_type(o.oprright, NULL)),
        (4, 'commutator', (SELECT f.name FROM operator AS f WHERE f.oid = o.oprcom)),
        (5, 'negator', (SELECT f.name FROM operator AS f WHERE f.oid = o.oprnegate)),
        (6, 'restrict', (SELECT f.name FROM function AS f WHERE f.oid = o.oprrest)),
        (7, 'join', (SELECT f.name FROM function AS f WHERE f.oid = o.oprjoin)),
        (8, 'hashes', CASE WHEN o.oprcanhash THEN 'true' END),
        (9, 'merges', CASE WHEN o.oprcanmerge THEN 'true' END)
    ) AS v (position, name, value)
    WHERE v.value IS NOT NULL
    ORDER BY v.position
  ) AS parameters,
  pg_catalog.obj_description(o.oid, 'pg_operator') AS comment
FROM pg_catalog.pg_operator AS o
JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
WHERE o.oprcode <> 0
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass AND d.objid = o.oid AND d.deptype = 'e'
  )
ORDER BY o.oid;
