-- modelmig revision 20260101000000: table created with keys that are alike
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE SCHEMA app;

CREATE TABLE app.bookings (
    id bigint NOT NULL,
    room bigint NOT NULL,
    during tstzrange NOT NULL,
    CONSTRAINT pk_bookings PRIMARY KEY (id),
    CONSTRAINT uq_bookings_1 UNIQUE (room),
    CONSTRAINT uq_bookings_late UNIQUE (room) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ex_bookings_1 EXCLUDE USING gist (during WITH &&)
);

CREATE TABLE app.guests (
    id bigint NOT NULL,
    room bigint NOT NULL,
    CONSTRAINT pk_guests PRIMARY KEY (id)
);

ALTER TABLE app.bookings ADD CONSTRAINT uq_bookings_2 UNIQUE (room);

ALTER TABLE app.bookings ADD CONSTRAINT uq_bookings_id UNIQUE (id);

ALTER TABLE app.bookings ADD CONSTRAINT ex_bookings_2 EXCLUDE USING gist (during WITH &&);

ALTER TABLE app.guests ADD CONSTRAINT fk_guests_room FOREIGN KEY (room) REFERENCES app.bookings (room);

COMMENT ON CONSTRAINT uq_bookings_2 ON app.bookings IS 'not merged into the first one';
