-- One row per schema that users own. Left out: what initdb made (`pg_*`, temporary and TOAST schemas,
-- information_schema; `public` stays) and members of extensions.
SELECT n.oid AS oid, n.nspname AS name
FROM pg_catalog.pg_namespace AS n
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.objid = n.oid AND d.deptype = 'e'
  )
ORDER BY n.nspname;
