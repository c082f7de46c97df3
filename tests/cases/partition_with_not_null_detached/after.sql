CREATE TABLE events (at date NOT NULL, kind text NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025 (at date NOT NULL, kind text NOT NULL);
