-- modelmig revision 20260101000000 down: varchar list reads as declared
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint orders_status_check on app.orders: (status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying, 'sent'::character varying])::text[]) -> (status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[])
--   D2 scan             app.orders: every row is read
--   D3 blocks-reads     app.orders: reads and writes wait

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT orders_status_check;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
DROP INDEX app.orders_open;

-- D1 check-constraint: orders_status_check on app.orders (status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying, 'sent'::character varying])::text[]) -> (status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[])
--    rows that break it make the statement fail
-- D2 scan: app.orders every row is read
-- D3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT orders_status_check CHECK ((status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying]::character varying[])::text[]));

-- measured: ACCESS EXCLUSIVE on app.open (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.open (id) AS
SELECT id
   FROM app.orders
  WHERE ((status)::text = 'new'::text);
