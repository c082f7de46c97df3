GRANT SELECT ON ALL TABLES IN SCHEMA shop TO reader;
REVOKE SELECT ON shop.secrets FROM reader;
CREATE VIEW shop.totals AS SELECT id, total FROM shop.orders;
CREATE VIEW shop.secrets AS SELECT note FROM shop.orders;
