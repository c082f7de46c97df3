CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TEXT SEARCH DICTIONARY app.simplest (template = simple);
CREATE TEXT SEARCH CONFIGURATION other."Search" (parser = "default");
ALTER TEXT SEARCH CONFIGURATION other."Search" ADD MAPPING FOR word WITH app.simplest;
CREATE TABLE app.t (body text, words tsvector);
CREATE INDEX t_body ON app.t USING gin (to_tsvector('other."Search"', body));
CREATE VIEW app.v AS SELECT to_tsvector('other."Search"', t.body) AS words FROM app.t CROSS JOIN (VALUES (1)) AS one;
CREATE TRIGGER words BEFORE UPDATE ON app.t FOR EACH ROW WHEN (to_tsvector('other."Search"', new.body) <> '')
    EXECUTE FUNCTION tsvector_update_trigger('words', 'other."Search"', 'body');
