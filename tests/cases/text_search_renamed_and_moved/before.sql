CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TEXT SEARCH DICTIONARY app.plain (template = simple);
CREATE TEXT SEARCH CONFIGURATION app.search (parser = "default");
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR word WITH app.plain;
CREATE TABLE app.t (body text, words tsvector);
CREATE INDEX t_body ON app.t USING gin (to_tsvector('app.search', body));
CREATE VIEW app.v AS SELECT to_tsvector('app.search', t.body) AS words FROM app.t CROSS JOIN (VALUES (1)) AS one;
CREATE TRIGGER words BEFORE UPDATE ON app.t FOR EACH ROW WHEN (to_tsvector('app.search', new.body) <> '')
    EXECUTE FUNCTION tsvector_update_trigger('words', 'app.search', 'body');
