-- modelmig revision 20260101000000 down: table replaced by allowed drop
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers: dropped with its 2 columns  after.rs:5

-- D1 data-loss: app.customers dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP TABLE app.customers;

CREATE TABLE app.clients (
    id bigint NOT NULL,
    email text NOT NULL,
    CONSTRAINT pk_clients PRIMARY KEY (id),
    CONSTRAINT uq_clients_email UNIQUE (email)
);
