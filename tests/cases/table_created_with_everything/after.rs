use chrono::{DateTime, Utc};
use modelmig::{Model, PgEnum};
use rust_decimal::Decimal;

#[derive(PgEnum)]
#[model(schema = "app", rename_all = "snake_case")]
pub enum Status {
    New,
    Paid,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(
    schema = "app",
    comment = "What was bought",
    with(fillfactor = 80),
    check(ck_orders_total = sql("total >= 0")),
    index(placed_at desc, where = sql("status = 'new'")),
    unique(customer_id, number)
)]
pub struct Order {
    #[model(primary_key, identity(always))]
    pub id: i64,
    #[model(references = Customer::id, on_delete = cascade, index)]
    pub customer_id: i64,
    pub number: i32,
    #[model(default = "new")]
    pub status: Status,
    #[model(type = "numeric(12,2)", comment = "with tax")]
    pub total: Decimal,
    #[model(type = "numeric(12,2)", null, generated = sql("total * 2"))]
    pub twice: Decimal,
    #[model(default = sql("now()"))]
    pub placed_at: DateTime<Utc>,
}
