-- modelmig revision 20260101000000: grants on all that a schema holds
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges shop.orders: none -> select to reader  after.rs:5
--   F2 privileges shop.totals: none -> select to reader

CREATE VIEW shop.secrets (note) AS
SELECT note
   FROM shop.orders;

CREATE VIEW shop.totals (id, total) AS
SELECT id,
    total
   FROM shop.orders;

-- F1 privileges: shop.orders none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE shop.orders TO reader;

-- F2 privileges: shop.totals none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE shop.totals TO reader;
