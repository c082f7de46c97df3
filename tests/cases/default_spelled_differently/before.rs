use chrono::NaiveDateTime;
use modelmig::Model;
use rust_decimal::Decimal;
use uuid::Uuid;

#[derive(Model)]
#[model(schema = "app")]
pub struct Reading {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = sql("lower('ABC')"))]
    pub code: String,
    #[model(default = sql("now() at time zone 'utc'"))]
    pub made_at: NaiveDateTime,
    #[model(default = sql("0"))]
    pub amount: Decimal,
    #[model(default = sql("gen_random_uuid()"))]
    pub token: Uuid,
    #[model(default = sql("'{}'"))]
    pub tags: Vec<String>,
}
