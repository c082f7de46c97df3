use chrono::{DateTime, Utc};
use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Booking {
    pub room: i32,
    pub starts: DateTime<Utc>,
    pub ends: DateTime<Utc>,
}
