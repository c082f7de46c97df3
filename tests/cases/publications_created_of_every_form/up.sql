-- modelmig revision 20260101000000: publications created of every form
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE TABLE app.base (
    id integer NOT NULL,
    CONSTRAINT base_pkey PRIMARY KEY (id)
);

CREATE TABLE app.kid () INHERITS (app.base);

CREATE TABLE app.orders (
    id integer NOT NULL,
    total integer,
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);

CREATE TABLE app.users (
    id integer NOT NULL,
    name text,
    age integer,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);

CREATE PUBLICATION "All of It" FOR ALL TABLES WITH (publish_via_partition_root = true);

COMMENT ON PUBLICATION "All of It" IS 'for the warehouse';

CREATE PUBLICATION feed FOR TABLE
    ONLY app.base,
    app.orders,
    app.users WITH (publish = 'insert, update');

CREATE PUBLICATION nothing_yet WITH (publish = '');
