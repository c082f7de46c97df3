CREATE TYPE feeling AS ENUM ('glad', 'sad');
CREATE TYPE level AS ENUM ('high', 'low');
CREATE TABLE diary (id integer, moods feeling, level level);
