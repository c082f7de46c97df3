use chrono::{DateTime, Utc};
use modelmig::Model;
use uuid::Uuid;

#[derive(Model)]
#[model(schema = "app")]
pub struct Reading {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = sql("gen_random_uuid()"))]
    pub token: Uuid,
    #[model(default = sql("random()"))]
    pub chance: f64,
    #[model(default = sql("clock_timestamp()"))]
    pub at: DateTime<Utc>,
}
