use chrono::NaiveDateTime;
use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    pub placed_at: NaiveDateTime,
}
