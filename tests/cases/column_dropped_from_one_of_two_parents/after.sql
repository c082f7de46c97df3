CREATE TABLE cat (a integer);
CREATE TABLE pet (b integer);
CREATE TABLE tom () INHERITS (cat, pet);
CREATE TABLE kitten () INHERITS (tom);
