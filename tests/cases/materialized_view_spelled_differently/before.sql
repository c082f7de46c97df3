CREATE MATERIALIZED VIEW shop.sums (name, sum) WITH (fillfactor = 70) AS SELECT note, sum(total) FROM shop.orders GROUP BY note WITH DATA;
CREATE UNIQUE INDEX ON shop.sums (name);
ALTER MATERIALIZED VIEW shop.sums SET (autovacuum_enabled = false);
