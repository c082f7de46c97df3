-- One row per publication. Left out: members of extensions.
SELECT
  p.oid AS oid,
  p.pubname AS name,
  p.puballtables AS all_tables,
  ARRAY(
    SELECT v.word
    FROM (
      VALUES
        (1, 'insert', p.pubinsert),
        (2, 'update', p.pubupdate),
        (3, 'delete', p.pubdelete),
        (4, 'truncate', p.pubtruncate)
    ) AS v (position, word, is_sent)
    WHERE v.is_sent
    ORDER BY v.position
  ) AS publish,
  p.pubviaroot AS via_root,
  pg_catalog.obj_description(p.oid, 'pg_publication') AS comment
FROM pg_catalog.pg_publication AS p
WHERE NOT EXISTS (
  SELECT
  FROM pg_catalog.pg_depend AS d
  WHERE d.classid = 'pg_catalog.pg_publication'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e'
)
ORDER BY p.oid;
