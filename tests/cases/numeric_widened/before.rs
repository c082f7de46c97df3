use modelmig::Model;
use rust_decimal::Decimal;

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(type = "numeric(10,2)")]
    pub total: Decimal,
}
