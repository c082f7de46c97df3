CREATE SCHEMA app;
CREATE COLLATION app.plain (PROVIDER = libc, LOCALE = 'POSIX');
CREATE TABLE app.words (id integer, word text COLLATE app.plain);
CREATE INDEX words_word ON app.words (word);
