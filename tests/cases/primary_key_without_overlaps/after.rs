use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(room, during, without_overlaps))]
pub struct Booking {
    pub room: i32,
    #[model(type = "tstzrange")]
    pub during: String,
}
