-- One row per extension that something outside of it leans on, be it through another extension. Left out: what initdb
-- installs. Part of an extension are its members and what goes with them: the array type of a type, the index of a
-- table, of which the catalog does not say in every release that they are members.
WITH RECURSIVE
  part (extension_oid, class_oid, oid) AS (
    SELECT
      m.refobjid AS extension_oid,
      m.classid AS class_oid,
      m.objid AS oid
    FROM pg_catalog.pg_depend AS m
    WHERE m.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND m.deptype = 'e'
    UNION
    SELECT
      p.extension_oid AS extension_oid,
      d.classid AS class_oid,
      d.objid AS oid
    FROM part AS p
    JOIN pg_catalog.pg_depend AS d
      ON d.refclassid = p.class_oid AND d.refobjid = p.oid AND d.deptype IN ('a', 'i')
  ),
  needed (oid) AS (
    SELECT p.extension_oid AS oid
    FROM part AS p
    JOIN pg_catalog.pg_depend AS d
      ON d.refclassid = p.class_oid AND d.refobjid = p.oid AND d.deptype = 'n'
    WHERE NOT EXISTS (SELECT FROM part AS own WHERE own.class_oid = d.classid AND own.oid = d.objid)
    UNION
    SELECT d.refobjid AS oid
    FROM needed AS n
    JOIN pg_catalog.pg_depend AS d
      ON d.classid = 'pg_catalog.pg_extension'::pg_catalog.regclass
      AND d.objid = n.oid
      AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
  )
SELECT e.extname AS name
FROM needed AS n
JOIN pg_catalog.pg_extension AS e ON e.oid = n.oid
WHERE e.oid >= 16384
ORDER BY e.extname;
