CREATE TABLE word (id integer, text text);
CREATE FUNCTION short(text) RETURNS text LANGUAGE sql IMMUTABLE RETURN left($1, 3);
CREATE FUNCTION same(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN $1 = $2;
CREATE FUNCTION alike(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN lower($1) = lower($2);
CREATE OPERATOR ==== (LEFTARG = text, RIGHTARG = text, FUNCTION = same);
CREATE MATERIALIZED VIEW words AS SELECT id, text FROM word;
CREATE INDEX words_short ON words (short(text));
CREATE INDEX words_a ON words ((text ==== 'a'));
CREATE INDEX words_id ON words (id);
