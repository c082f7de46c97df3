-- modelmig revision 20260101000000 down: tables in a chain of keys dropped
-- returns to: base
-- fingerprints: …

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
