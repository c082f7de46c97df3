use chrono::NaiveDateTime;
use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "timestamp(0)")]
    pub placed_at: NaiveDateTime,
}
