-- One row per extension that somebody installed. Left out: what initdb installs (`plpgsql`).
-- The comment of an extension comes from its control file; only another one is a fact. The files are
-- read when there is an extension, never before.
WITH available AS MATERIALIZED (
  SELECT f.name AS name, f.default_version AS version, f.comment AS comment
  FROM pg_catalog.pg_available_extensions() AS f
)
SELECT
  e.extname AS name,
  n.nspname AS namespace,
  e.extversion AS version,
  COALESCE((SELECT a.version <> e.extversion FROM available AS a WHERE a.name = e.extname), false) AS is_pinned,
  CASE
    WHEN d.description IS DISTINCT FROM (SELECT a.comment FROM available AS a WHERE a.name = e.extname)
    THEN d.description
  END AS comment,
  ARRAY(
    SELECT r.extname::pg_catalog.text
    FROM pg_catalog.pg_depend AS u
    JOIN pg_catalog.pg_extension AS r ON r.oid = u.refobjid
    WHERE u.classid = 'pg_catalog.pg_extension'::pg_catalog.regclass
      AND u.objid = e.oid
      AND u.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
    ORDER BY 1
  ) AS requires
FROM pg_catalog.pg_extension AS e
JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
LEFT JOIN pg_catalog.pg_description AS d
  ON d.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.objoid = e.oid AND d.objsubid = 0
WHERE e.oid >= 16384
ORDER BY e.extname;
