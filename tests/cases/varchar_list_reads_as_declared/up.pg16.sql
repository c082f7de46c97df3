-- modelmig revision 20260101000000: varchar list reads as declared
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint orders_status_check on app.orders: (status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[]) -> (status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying, 'sent'::character varying])::text[])
--   F2 scan             app.orders: every row is read
--   F3 blocks-reads     app.orders: reads and writes wait
--   F4 scan             app.orders: every row is read
--   F5 blocks-writes    app.orders: writes wait

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT orders_status_check;

-- F1 check-constraint: orders_status_check on app.orders (status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying])::text[]) -> (status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying, 'sent'::character varying])::text[])
--    rows that break it make the statement fail
-- F2 scan: app.orders every row is read
-- F3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT orders_status_check CHECK ((status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying, 'sent'::character varying]::character varying[])::text[]));

-- F4 scan: app.orders every row is read
-- F5 blocks-writes: app.orders writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.orders (writes wait); no rewrite, scans app.orders
CREATE INDEX orders_open ON app.orders (id) WHERE (status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying]::character varying[])::text[]);

-- measured: ACCESS EXCLUSIVE on app.open (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.open (id) AS
SELECT id
   FROM app.orders
  WHERE ((status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying]::character varying[])::text[]));
