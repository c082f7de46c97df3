use chrono::{DateTime, Utc};
use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Event {
    #[model(index)]
    pub at: Option<DateTime<Utc>>,
}
