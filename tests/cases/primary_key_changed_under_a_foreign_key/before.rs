use modelmig::Model;

#[derive(Model)]
#[model(schema = "app", primary_key(id))]
pub struct Customer {
    pub id: i64,
    pub name: String,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(references = Customer::id)]
    pub customer_id: i64,
}
