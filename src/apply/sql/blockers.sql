-- One row per session that the backend $1 waits for. A prepared transaction has the pid 0 and no activity.
SELECT
    b.pid AS pid,
    a.usename::text AS usename,
    a.application_name AS application_name,
    a.state AS state,
    a.query AS query,
    extract(epoch FROM clock_timestamp() - a.xact_start)::bigint AS seconds
FROM (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids($1)) AS pid) AS b
LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = b.pid
ORDER BY b.pid
