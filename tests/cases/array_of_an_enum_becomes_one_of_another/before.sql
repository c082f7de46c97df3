CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TYPE level AS ENUM ('low', 'high', 'none');
CREATE TABLE diary (id integer, moods mood[], level level[]);
