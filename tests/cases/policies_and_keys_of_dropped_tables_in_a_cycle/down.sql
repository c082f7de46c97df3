-- modelmig revision 20260101000000 down: policies and keys of dropped tables in a cycle
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges shared on app.documents: none -> all using EXISTS ( SELECT FROM app.shares)
--   D2 privileges mine on app.shares: none -> all using app.mine(shares.*)

CREATE TABLE app.documents (
    id bigint NOT NULL,
    CONSTRAINT documents_pkey PRIMARY KEY (id)
);

CREATE TABLE app.shares (
    document_id bigint,
    reader text
);

ALTER TABLE app.shares ADD CONSTRAINT shares_document_id_fkey FOREIGN KEY (document_id) REFERENCES app.documents (id);

CREATE FUNCTION app.mine(app.shares)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT $1.reader = CURRENT_USER$function$;

CREATE RULE keep AS
    ON DELETE TO app.documents DO  DELETE FROM app.shares;

-- D1 privileges: shared on app.documents none -> all using EXISTS ( SELECT FROM app.shares)
--    rows become visible or hidden, writes are let through or refused
CREATE POLICY shared ON app.documents TO PUBLIC USING (EXISTS ( SELECT
   FROM app.shares));

-- D2 privileges: mine on app.shares none -> all using app.mine(shares.*)
--    rows become visible or hidden, writes are let through or refused
CREATE POLICY mine ON app.shares TO PUBLIC USING (app.mine(shares.*));

ALTER TABLE app.documents ENABLE ROW LEVEL SECURITY;
