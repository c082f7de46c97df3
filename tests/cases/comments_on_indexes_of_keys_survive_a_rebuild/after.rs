use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(room, floor, name = "uq_bookings_room"), unique(floor, name = "uq_bookings_floor"))]
pub struct Booking {
    #[model(primary_key, identity)]
    pub id: i64,
    pub room: i64,
    pub floor: i64,
    #[model(identity)]
    pub number: i32,
}
