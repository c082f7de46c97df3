-- One row per publication that sends stored generated columns.
SELECT p.oid AS oid
FROM pg_catalog.pg_publication AS p
WHERE p.pubgencols = 's'
ORDER BY p.oid;
