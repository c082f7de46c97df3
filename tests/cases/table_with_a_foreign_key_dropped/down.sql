-- modelmig revision 20260101000000 down: table with a foreign key dropped
-- returns to: base
-- fingerprints: …

CREATE TABLE app.orders (
    id bigint NOT NULL,
    customer_id bigint NOT NULL,
    CONSTRAINT pk_orders PRIMARY KEY (id)
);

-- measured: SHARE ROW EXCLUSIVE on app.customers (writes wait); no rewrite, no scan
ALTER TABLE app.orders ADD CONSTRAINT fk_orders_customer_id FOREIGN KEY (customer_id) REFERENCES app.customers (id);
