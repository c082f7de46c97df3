-- modelmig revision 20260101000000: table replaced by allowed drop
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss       app.clients: dropped with its 2 columns
--   F2 possible-rename app.clients: not renamed: app.clients=customers

-- F1 data-loss: app.clients dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- F2 possible-rename: app.clients not renamed: app.clients=customers
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on app.clients (reads and writes wait); no rewrite, no scan
DROP TABLE app.clients;

CREATE TABLE app.customers (
    id bigint NOT NULL,
    email text NOT NULL,
    CONSTRAINT pk_customers PRIMARY KEY (id),
    CONSTRAINT uq_customers_email UNIQUE (email)
);
