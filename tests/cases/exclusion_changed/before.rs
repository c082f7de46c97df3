use chrono::{DateTime, Utc};
use modelmig::Model;

#[derive(Model)]
#[model(
    schema = "app",
    exclude(sql("tstzrange(starts, ends)")(op = "&&"), using = gist, name = "ex_bookings_time")
)]
pub struct Booking {
    pub starts: DateTime<Utc>,
    pub ends: DateTime<Utc>,
    pub cancelled: bool,
}
