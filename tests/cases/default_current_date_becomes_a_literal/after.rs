use chrono::NaiveDate;
use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Invoice {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = sql("DATE '2026-11-22'"))]
    pub due: NaiveDate,
}
