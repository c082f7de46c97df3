-- One row per table that this session has scanned and not yet reported to the statistics system. The counter
-- runs on across transactions until the next report, so only the difference within one transaction means anything.
SELECT class.oid AS oid, counted.scans AS scans
FROM pg_catalog.pg_class AS class
CROSS JOIN LATERAL (SELECT pg_catalog.pg_stat_get_xact_numscans(class.oid) AS scans) AS counted
WHERE class.relkind IN ('r', 'm') AND counted.scans > 0
ORDER BY class.oid
