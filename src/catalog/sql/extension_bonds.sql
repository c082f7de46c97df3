-- One row per object that goes with an extension though it is no member of it: `DEPENDS ON EXTENSION`.
SELECT
  d.classid AS class_oid,
  d.objid AS oid,
  e.extname AS extension
FROM pg_catalog.pg_depend AS d
JOIN pg_catalog.pg_extension AS e ON e.oid = d.refobjid
WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
  AND d.deptype = 'x'
ORDER BY d.classid, d.objid, e.extname;
