use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Customer::id, not_valid)]
    pub customer_id: i64,
}
