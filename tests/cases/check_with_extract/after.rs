use chrono::{DateTime, Utc};
use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Visit {
    #[model(primary_key)]
    pub id: i64,
    #[model(check = sql("EXTRACT(YEAR FROM at) >= 2000"))]
    pub at: DateTime<Utc>,
}
