CREATE SCHEMA app;
CREATE TYPE app.rank AS ENUM ('high', 'low');
CREATE DOMAIN app.width AS integer DEFAULT length('low'::app.rank::text);
CREATE TABLE app.notes (
    title text DEFAULT 'low'::app.rank,
    size app.width,
    shown boolean GENERATED ALWAYS AS ('low'::app.rank <> 'high'::app.rank) STORED,
    CONSTRAINT notes_title CHECK (length(title) > 1 AND 'low'::app.rank <> 'high'::app.rank)
);
CREATE INDEX notes_low ON app.notes (title) WHERE 'low'::app.rank <> 'high'::app.rank;
