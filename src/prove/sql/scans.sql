-- One row per given table that this session has scanned and not yet reported to the statistics system. The counter
-- runs on across transactions until the next report, so only the difference within one transaction means anything.
SELECT given.oid AS oid, counted.scans AS scans
FROM pg_catalog.unnest($1::pg_catalog.oid[]) AS given (oid)
CROSS JOIN LATERAL (SELECT pg_catalog.pg_stat_get_xact_numscans(given.oid) AS scans) AS counted
WHERE counted.scans > 0
ORDER BY given.oid
