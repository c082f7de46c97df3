-- modelmig revision 20260101000000 down: trigger of a dropped table that waits for a function
-- returns to: base
-- fingerprints: …

CREATE TABLE app.lines (
    id bigint NOT NULL,
    amount numeric,
    CONSTRAINT lines_pkey PRIMARY KEY (id)
);

CREATE FUNCTION app.check_line()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN new; END$function$;

CREATE FUNCTION app.total()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM app.lines;
END;

CREATE TRIGGER check_line BEFORE INSERT ON app.lines FOR EACH ROW EXECUTE FUNCTION app.check_line();
