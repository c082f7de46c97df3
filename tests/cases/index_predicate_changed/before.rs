use chrono::{DateTime, Utc};
use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(at, where = sql("kind > 0")))]
pub struct Event {
    pub at: DateTime<Utc>,
    pub kind: i32,
}
