CREATE TABLE dated (at timestamp, note text);
CREATE TABLE counted (at timestamp CHECK (at > '2000-01-01'), number integer);
CREATE TABLE visits (place text) INHERITS (dated, counted);
CREATE INDEX visits_at ON visits (at);
