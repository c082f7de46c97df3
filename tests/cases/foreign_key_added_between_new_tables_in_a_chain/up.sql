-- modelmig revision 20260101000000: foreign key added between new tables in a chain
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE SCHEMA app;

CREATE TABLE app.alphas (
    id bigint NOT NULL,
    beta_id bigint NOT NULL,
    CONSTRAINT pk_alphas PRIMARY KEY (id)
);

CREATE TABLE app.betas (
    id bigint NOT NULL,
    gamma_id bigint NOT NULL,
    CONSTRAINT pk_betas PRIMARY KEY (id)
);

CREATE TABLE app.gammas (
    id bigint NOT NULL,
    CONSTRAINT pk_gammas PRIMARY KEY (id)
);

ALTER TABLE app.alphas ADD CONSTRAINT fk_alphas_beta_id FOREIGN KEY (beta_id) REFERENCES app.betas (id);

ALTER TABLE app.betas ADD CONSTRAINT fk_betas_gamma_id FOREIGN KEY (gamma_id) REFERENCES app.gammas (id);
