-- modelmig revision 20260101000000: many types in one table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE SCHEMA app;

CREATE TABLE app.samples (
    id bigint NOT NULL,
    a smallint NOT NULL,
    b integer NOT NULL,
    c bigint NOT NULL,
    d real NOT NULL,
    e double precision NOT NULL,
    f boolean NOT NULL,
    g text NOT NULL,
    h bytea NOT NULL,
    i uuid NOT NULL,
    j jsonb NOT NULL,
    k numeric NOT NULL,
    l timestamp with time zone NOT NULL,
    m timestamp without time zone NOT NULL,
    n date NOT NULL,
    o time without time zone NOT NULL,
    p text[] NOT NULL,
    q integer[],
    r int4range NOT NULL,
    s bit varying(7) NOT NULL,
    t money NOT NULL,
    u point NOT NULL,
    v xml NOT NULL,
    CONSTRAINT pk_samples PRIMARY KEY (id)
);
