-- modelmig revision 20260101000000 down: table dropped
-- returns to: base
-- fingerprints: …

CREATE TABLE app.orders (
    id bigint NOT NULL,
    total integer NOT NULL,
    CONSTRAINT pk_orders PRIMARY KEY (id)
);

CREATE INDEX idx_orders_total ON app.orders (total);
