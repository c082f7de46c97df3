-- modelmig revision 20260101000000 down: published table goes and another becomes unlogged
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rewrite      app.log: every row is written anew
--   D2 blocks-reads app.log: reads and writes wait

CREATE TABLE app.orders (
    id integer NOT NULL,
    total integer,
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);

-- D1 rewrite: app.log every row is written anew
--    needs the table's size again on disk
-- D2 blocks-reads: app.log reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.log (reads and writes wait); rewrites app.log, rebuilds app.log_pkey
ALTER TABLE app.log SET LOGGED;

-- measured: SHARE UPDATE EXCLUSIVE on app.log (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed ADD TABLE app.log, app.orders;
