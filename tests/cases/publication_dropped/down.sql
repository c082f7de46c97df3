-- modelmig revision 20260101000000 down: publication dropped
-- returns to: base
-- fingerprints: …

CREATE TABLE app.orders (
    id integer NOT NULL,
    total integer,
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
CREATE PUBLICATION feed FOR TABLE app.orders, app.users;
