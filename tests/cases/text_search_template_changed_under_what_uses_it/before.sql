CREATE SCHEMA app;
CREATE TEXT SEARCH DICTIONARY app."Words" (template = simple);
CREATE TEXT SEARCH CONFIGURATION app.search (parser = "default");
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR asciiword, word WITH app."Words";
CREATE TABLE app.t (body text CHECK (to_tsvector('app.search', body) IS NOT NULL));
CREATE INDEX t_body ON app.t USING gin (to_tsvector('app.search', body));
CREATE VIEW app.v AS SELECT to_tsvector('app.search', t.body) AS words FROM app.t CROSS JOIN (VALUES (1)) AS one;
CREATE FUNCTION app.find(q text) RETURNS bigint LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT count(*) FROM app.v WHERE words @@ to_tsquery('app.search', q);
END;
