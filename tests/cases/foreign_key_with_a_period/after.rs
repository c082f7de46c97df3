use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(id, during, without_overlaps))]
pub struct Room {
    pub id: i32,
    #[model(type = "tstzrange")]
    pub during: String,
}

#[derive(Model)]
#[model(schema = "app", foreign_key((room, during) = Room(id, during), period))]
pub struct Booking {
    pub room: i32,
    #[model(type = "tstzrange")]
    pub during: String,
}
