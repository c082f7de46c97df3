CREATE MATERIALIZED VIEW shop.sums USING heap WITH (autovacuum_enabled = off, fillfactor = '70') AS SELECT orders.note AS name, sum(orders.total) AS sum FROM shop.orders GROUP BY orders.note;
REFRESH MATERIALIZED VIEW shop.sums;
CREATE UNIQUE INDEX sums_name_idx ON shop.sums USING btree (name ASC NULLS LAST);
