use chrono::{DateTime, Utc};
use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Event {
    #[model(index(where = sql("at IS NOT NULL")))]
    pub at: Option<DateTime<Utc>>,
}
