-- One row per index called $1 (any when null) on the relation $2 (any when null) that is not usable: left
-- behind by CREATE INDEX CONCURRENTLY or REINDEX CONCURRENTLY. Named as SQL, ready to be dropped.
SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE NOT i.indisvalid
    AND c.relkind = 'i'
    AND ($1::text IS NULL OR c.relname = $1)
    AND ($2::text IS NULL OR i.indrelid = pg_catalog.to_regclass($2))
ORDER BY 1
