-- One row per table and composite type of users, its columns by number. A column keeps its number through every rename and type change,
-- and a column that is dropped and added again gets another one: this tells what survives from what is made anew.
SELECT
    class.oid AS oid,
    class.relkind IN ('r', 'p') AS is_table,
    namespace.nspname::text AS namespace,
    class.relname::text AS name,
    pg_catalog.array_agg(attribute.attnum ORDER BY attribute.attnum) AS numbers,
    pg_catalog.array_agg(attribute.attname::text ORDER BY attribute.attnum) AS columns
FROM pg_catalog.pg_class AS class
JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
JOIN pg_catalog.pg_attribute AS attribute
    ON attribute.attrelid = class.oid AND attribute.attnum > 0 AND NOT attribute.attisdropped
WHERE class.relkind IN ('r', 'p', 'c') AND namespace.nspname !~ '^pg_' AND namespace.nspname <> 'information_schema'
GROUP BY class.oid, class.relkind, namespace.nspname, class.relname
ORDER BY class.oid
