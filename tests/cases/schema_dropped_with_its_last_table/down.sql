-- modelmig revision 20260101000000 down: schema dropped with its last table
-- returns to: base
-- fingerprints: …

CREATE SCHEMA billing;

CREATE TABLE billing.entries (
    id bigint NOT NULL,
    CONSTRAINT pk_entries PRIMARY KEY (id)
);
