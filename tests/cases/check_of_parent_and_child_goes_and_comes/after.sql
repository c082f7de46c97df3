CREATE TABLE parent (a integer);
CREATE TABLE child (b integer) INHERITS (parent);
