use chrono::NaiveDateTime;
use modelmig::Model;
use rust_decimal::Decimal;
use uuid::Uuid;

#[derive(Model)]
#[model(schema = "app")]
pub struct Reading {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = sql("LOWER( 'ABC' )"))]
    pub code: String,
    #[model(default = sql("(NOW() AT TIME ZONE 'utc')"))]
    pub made_at: NaiveDateTime,
    #[model(default = sql("((0))"))]
    pub amount: Decimal,
    #[model(default = sql("GEN_RANDOM_UUID()"))]
    pub token: Uuid,
    #[model(default = sql("'{}'::text[]"))]
    pub tags: Vec<String>,
}
