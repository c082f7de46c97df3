use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", unique(room, name = "uq_bookings_room"), index(floor, unique, name = "uq_bookings_floor"))]
pub struct Booking {
    #[model(primary_key)]
    pub id: i64,
    pub room: i64,
    pub floor: i64,
}
