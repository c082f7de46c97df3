CREATE SCHEMA app;
CREATE TABLE app.documents (id bigint PRIMARY KEY);
CREATE TABLE app.shares (document_id bigint REFERENCES app.documents, reader text);
ALTER TABLE app.documents ENABLE ROW LEVEL SECURITY;
CREATE POLICY shared ON app.documents USING (EXISTS (SELECT FROM app.shares));
-- A function over the rows of the table whose policy calls it.
CREATE FUNCTION app.mine(app.shares) RETURNS boolean LANGUAGE sql AS 'SELECT $1.reader = CURRENT_USER';
CREATE POLICY mine ON app.shares USING (app.mine(shares.*));
CREATE RULE keep AS ON DELETE TO app.documents DO ALSO DELETE FROM app.shares;
