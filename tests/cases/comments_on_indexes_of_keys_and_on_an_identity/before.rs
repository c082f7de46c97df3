use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(room, name = "uq_bookings_room"), exclude(during(op = "&&"), using = gist))]
pub struct Booking {
    #[model(primary_key, identity)]
    pub id: i64,
    pub room: String,
    #[model(type = "tstzrange")]
    pub during: String,
}
