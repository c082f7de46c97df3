use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use modelmig::Model;
use rust_decimal::Decimal;
use serde_json::Value;
use uuid::Uuid;

#[derive(Model)]
#[model(schema = "app")]
pub struct Sample {
    #[model(primary_key)]
    pub id: i64,
    pub a: i16,
    pub b: i32,
    pub c: i64,
    pub d: f32,
    pub e: f64,
    pub f: bool,
    pub g: String,
    pub h: Vec<u8>,
    pub i: Uuid,
    pub j: Value,
    pub k: Decimal,
    pub l: DateTime<Utc>,
    pub m: NaiveDateTime,
    pub n: NaiveDate,
    pub o: NaiveTime,
    pub p: Vec<String>,
    pub q: Option<Vec<Option<i32>>>,
    #[model(type = "int4range")]
    pub r: String,
    #[model(type = "bit varying(7)")]
    pub s: String,
    #[model(type = "money")]
    pub t: String,
    #[model(type = "point")]
    pub u: String,
    #[model(type = "xml")]
    pub v: String,
}
