-- modelmig revision 20260101000000: table created with everything
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE SCHEMA app;

CREATE TYPE app.status AS ENUM ('new', 'paid');

CREATE TABLE app.customers (
    id bigint NOT NULL,
    CONSTRAINT pk_customers PRIMARY KEY (id)
);

CREATE TABLE app.orders (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    customer_id bigint NOT NULL,
    number integer NOT NULL,
    status app.status DEFAULT 'new' NOT NULL,
    total numeric(12,2) NOT NULL,
    twice numeric(12,2) GENERATED ALWAYS AS (total * 2) STORED,
    placed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT pk_orders PRIMARY KEY (id),
    CONSTRAINT uq_orders_customer_id_number UNIQUE (customer_id, number),
    CONSTRAINT ck_orders_total CHECK (total >= 0)
) WITH (fillfactor = 80);

CREATE INDEX idx_orders_customer_id ON app.orders (customer_id);

CREATE INDEX idx_orders_placed_at ON app.orders (placed_at DESC) WHERE status = 'new';

COMMENT ON TABLE app.orders IS 'What was bought';

COMMENT ON COLUMN app.orders.total IS 'with tax';

ALTER TABLE app.orders ADD CONSTRAINT fk_orders_customer_id FOREIGN KEY (customer_id) REFERENCES app.customers (id) ON DELETE CASCADE;
