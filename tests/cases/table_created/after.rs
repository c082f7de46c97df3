use chrono::{DateTime, Utc};
use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(unique)]
    pub email: String,
    #[model(index)]
    pub name: Option<String>,
    #[model(default = sql("now()"))]
    pub created_at: DateTime<Utc>,
}
