-- One row per table of a publication that has a list of columns or a row filter, with the columns that it holds on to:
-- those of the list and those that the filter reads.
SELECT
  r.prpubid AS publication_oid,
  r.prrelid AS relation_oid,
  ARRAY(
    SELECT a.attname::pg_catalog.text
    FROM pg_catalog.pg_attribute AS a
    WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs::pg_catalog.int2[])
    ORDER BY a.attname
  ) AS columns,
  pg_catalog.pg_get_expr(r.prqual, r.prrelid) AS filter,
  ARRAY(
    SELECT a.attname::pg_catalog.text
    FROM pg_catalog.pg_attribute AS a
    JOIN pg_catalog.pg_depend AS d
      ON d.classid = 'pg_catalog.pg_publication_rel'::pg_catalog.regclass
      AND d.objid = r.oid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND d.refobjid = r.prrelid
      AND d.refobjsubid = a.attnum
    WHERE a.attrelid = r.prrelid
    GROUP BY a.attname
    ORDER BY a.attname
  ) AS held
FROM pg_catalog.pg_publication_rel AS r
WHERE r.prattrs IS NOT NULL OR r.prqual IS NOT NULL
ORDER BY publication_oid, relation_oid;
