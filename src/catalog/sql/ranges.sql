-- One row per range type, with the functions that make its values. The default operator class and the collation of
-- the subtype go without saying. Left out: system schemas, members of
-- extensions, ranges with a canonical function: type and function hold each other, only CASCADE takes them down.
SELECT
  t.oid AS oid,
  t.typarray AS array_oid,
  m.oid AS multirange_oid,
  m.typarray AS multirange_array_oid,
  ARRAY(
    SELECT d.objid
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass
      AND d.refobjid IN (t.oid, m.oid)
      AND d.deptype = 'i'
  ) AS constructors,
  n.nspname AS namespace,
  t.typname AS name,
  ARRAY(
    SELECT p.name || '=' || p.value
    FROM (
      VALUES
        (1, 'subtype', pg_catalog.format_type(r.rngsubtype, NULL)),
        (2, 'subtype_opclass', CASE
          WHEN NOT (o.opcdefault AND (o.opcintype = r.rngsubtype OR NOT EXISTS (
            SELECT
            FROM pg_catalog.pg_opclass AS own
            WHERE own.opcmethod = o.opcmethod AND own.opcintype = r.rngsubtype AND own.opcdefault
          )))
          THEN pg_catalog.format('%I.%I', onsp.nspname, o.opcname)
        END),
        (3, 'collation', CASE
          WHEN r.rngcollation <> s.typcollation THEN pg_catalog.format('%I.%I', cn.nspname, c.collname)
        END),
        (4, 'subtype_diff', CASE
          WHEN r.rngsubdiff <> 0 THEN pg_catalog.format('%I.%I', fn.nspname, f.proname)
        END)
    ) AS p (position, name, value)
    WHERE p.value IS NOT NULL
    ORDER BY p.position
  ) AS parameters,
  mn.nspname AS multirange_namespace,
  m.typname AS multirange_name,
  pg_catalog.obj_description(t.oid, 'pg_type') AS comment
FROM pg_catalog.pg_range AS r
JOIN pg_catalog.pg_type AS t ON t.oid = r.rngtypid
JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_type AS m ON m.oid = r.rngmultitypid
JOIN pg_catalog.pg_namespace AS mn ON mn.oid = m.typnamespace
JOIN pg_catalog.pg_type AS s ON s.oid = r.rngsubtype
JOIN pg_catalog.pg_opclass AS o ON o.oid = r.rngsubopc
JOIN pg_catalog.pg_namespace AS onsp ON onsp.oid = o.opcnamespace
LEFT JOIN pg_catalog.pg_collation AS c ON c.oid = r.rngcollation
LEFT JOIN pg_catalog.pg_namespace AS cn ON cn.oid = c.collnamespace
LEFT JOIN pg_catalog.pg_proc AS f ON f.oid = r.rngsubdiff
LEFT JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.pronamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND r.rngcanonical = 0
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e'
  )
ORDER BY t.oid;
