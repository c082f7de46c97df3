-- One row per other session that holds ($2) or waits for (not $2) the advisory lock $1 of this database.
-- A bigint key stands in pg_locks in two halves, with objsubid 1.
SELECT
    l.pid AS pid,
    a.usename::text AS usename,
    a.application_name AS application_name,
    a.state AS state,
    a.query AS query,
    extract(epoch FROM clock_timestamp() - a.xact_start)::bigint AS seconds
FROM pg_catalog.pg_locks AS l
LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
WHERE l.locktype = 'advisory'
    AND l.database = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
    AND l.classid = (($1::bigint >> 32) & 4294967295)::oid
    AND l.objid = ($1::bigint & 4294967295)::oid
    AND l.objsubid = 1
    AND l.granted = $2
    AND l.pid <> pg_catalog.pg_backend_pid()
ORDER BY l.pid
