-- One row per unique index with NULLS NOT DISTINCT (PostgreSQL 15 and later).
SELECT i.indexrelid AS oid
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
WHERE i.indnullsnotdistinct
ORDER BY i.indexrelid;
