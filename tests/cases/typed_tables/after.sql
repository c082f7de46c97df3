CREATE TYPE app.shape AS (name text, size int);
CREATE TABLE app.free (size int, name text);
CREATE TABLE app.plain OF app.shape (size WITH OPTIONS NOT NULL DEFAULT 1);
CREATE TABLE app."New" OF app.shape (PRIMARY KEY (name), CHECK (size > 0));
