CREATE TABLE parent (a integer, CONSTRAINT k CHECK (a > 0));
CREATE TABLE child (b integer, CONSTRAINT k CHECK (a > 0)) INHERITS (parent);
