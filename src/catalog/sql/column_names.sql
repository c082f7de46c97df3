-- One row per column of the given relations ($1 oid[]): the targets of foreign keys that are not compared themselves.
SELECT a.attrelid AS relation_oid, n.nspname AS namespace, c.relname AS relation, a.attnum AS number, a.attname AS name
FROM pg_catalog.pg_attribute AS a
JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE a.attrelid = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum;
