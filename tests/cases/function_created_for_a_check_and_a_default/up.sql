-- modelmig revision 20260101000000: function created for a check and a default
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE FUNCTION app.code()
 RETURNS text
 LANGUAGE sql
AS $function$SELECT 'x'::text$function$;

CREATE FUNCTION app.is_code(text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 <> ''$function$;

CREATE TABLE app.users (
    id bigint NOT NULL,
    code text DEFAULT app.code(),
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_code_check CHECK (app.is_code(code))
);

CREATE INDEX users_code ON app.users ((app.is_code(code)));
