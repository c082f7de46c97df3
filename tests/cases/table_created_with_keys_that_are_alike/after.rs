use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    unique(room, name = "uq_bookings_1"),
    unique(room, name = "uq_bookings_2", comment = "not merged into the first one"),
    unique(room, name = "uq_bookings_late", deferrable = initially_deferred),
    exclude(during(op = "&&"), using = gist, name = "ex_bookings_1"),
    exclude(during(op = "&&"), using = gist, name = "ex_bookings_2")
)]
pub struct Booking {
    #[model(primary_key, unique)]
    pub id: i64,
    pub room: i64,
    #[model(type = "tstzrange")]
    pub during: String,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Guest {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Booking::room)]
    pub room: i64,
}
