use chrono::{DateTime, Utc};
use modelmig::Model;
use rust_decimal::Decimal;

#[derive(Model)]
#[model(schema = "app")]
pub struct Reading {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "numeric(5,2)")]
    pub a: Decimal,
    #[model(type = "INTEGER")]
    pub b: i32,
    #[model(type = "timestamptz")]
    pub c: DateTime<Utc>,
    #[model(type = "varchar(3)")]
    pub d: String,
    #[model(type = "real")]
    pub e: f32,
    #[model(type = "character(1)")]
    pub f: String,
    #[model(type = "boolean")]
    pub g: bool,
}
