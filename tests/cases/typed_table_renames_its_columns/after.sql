CREATE TYPE app.form AS (title text, size int);
CREATE TABLE app.forms OF app.form (CONSTRAINT forms_key PRIMARY KEY (title));
