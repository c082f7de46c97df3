use chrono::{DateTime, Utc};
use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    exclude(room(op = "="), sql("tstzrange(starts, ends)")(op = "&&"), using = gist, where = sql("room > 0"), with(fillfactor = 80), name = "ex_bookings_room")
)]
pub struct Booking {
    pub room: i32,
    pub starts: DateTime<Utc>,
    pub ends: DateTime<Utc>,
}
