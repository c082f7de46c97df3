-- One row per rewrite rule of a table or view. Left out: the rule that is a view, system schemas, members of extensions.
SELECT
  w.oid AS oid,
  w.ev_class AS relation_oid,
  w.rulename AS name,
  pg_catalog.pg_get_ruledef(w.oid) AS definition,
  w.ev_enabled AS firing,
  pg_catalog.obj_description(w.oid, 'pg_rewrite') AS comment
FROM pg_catalog.pg_rewrite AS w
JOIN pg_catalog.pg_class AS c ON c.oid = w.ev_class
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE w.rulename <> '_RETURN'
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = w.oid AND d.deptype = 'e'
  )
ORDER BY w.oid;
