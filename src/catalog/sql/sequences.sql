-- One row per sequence, with the column that owns it: deptype `a` for OWNED BY (serial), `i` for identity.
-- Its last value is data. Left out: temporary ones, system schemas, members of extensions.
SELECT
  c.oid AS oid,
  n.nspname AS namespace,
  c.relname AS name,
  c.relpersistence AS persistence,
  pg_catalog.format_type(s.seqtypid, NULL) AS type_text,
  s.seqstart AS start,
  s.seqincrement AS increment,
  s.seqmin AS min,
  s.seqmax AS max,
  s.seqcache AS cache,
  s.seqcycle AS cycle,
  d.refobjid AS table_oid,
  d.refobjsubid AS column_number,
  COALESCE(d.deptype = 'i', false) AS is_identity
FROM pg_catalog.pg_sequence AS s
JOIN pg_catalog.pg_class AS c ON c.oid = s.seqrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_depend AS d
  ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
  AND d.objid = c.oid
  AND d.objsubid = 0
  AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
  AND d.refobjsubid > 0
  AND d.deptype IN ('a', 'i')
WHERE c.relpersistence <> 't'
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS e
    WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e'
  )
ORDER BY c.oid;
