use chrono::{DateTime, Utc};
use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", index(at desc nulls_last, name = "idx_events_at"))]
pub struct Event {
    pub at: DateTime<Utc>,
}
