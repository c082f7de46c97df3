use chrono::{DateTime, Utc};
use modelmig::Model;
use rust_decimal::Decimal;

#[derive(Model)]
#[model(schema = "app")]
pub struct Reading {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "decimal(5,2)")]
    pub a: Decimal,
    #[model(type = "int4")]
    pub b: i32,
    #[model(type = "timestamp with time zone")]
    pub c: DateTime<Utc>,
    #[model(type = "character varying(3)")]
    pub d: String,
    #[model(type = "float(24)")]
    pub e: f32,
    #[model(type = "char")]
    pub f: String,
    #[model(type = "bool")]
    pub g: bool,
}
