CREATE TABLE app.log (a integer, b text);
CREATE STATISTICS app.log_stat ON (b || 'x'), (a * 2), a FROM app.log;
