-- modelmig revision 20260101000000: schema created with its first table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE SCHEMA billing;

CREATE TABLE billing.entries (
    id bigint NOT NULL,
    CONSTRAINT pk_entries PRIMARY KEY (id)
);
