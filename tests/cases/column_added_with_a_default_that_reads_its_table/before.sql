CREATE SCHEMA app;
CREATE TABLE app.tickets (title text);
